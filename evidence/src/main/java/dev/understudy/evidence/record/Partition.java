package dev.understudy.evidence.record;

/**
 * One partition of one topic of one cluster. Ids, not names: a topic made anew under the same name starts at 0 again.
 *
 * @param cluster Kafka's cluster id
 * @param topic Kafka's topic id
 * @param number from 0
 */
public record Partition(String cluster, String topic, int number) {}
