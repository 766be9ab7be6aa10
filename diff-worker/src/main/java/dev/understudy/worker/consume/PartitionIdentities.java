package dev.understudy.worker.consume;

import dev.understudy.evidence.record.Partition;
import org.apache.kafka.common.TopicPartition;

/** What partitions are called in the evidence: by the ids of cluster and topic, so that a topic made anew is another. */
public interface PartitionIdentities {
    /** @throws KafkaAway where Kafka cannot be asked now */
    Partition of(TopicPartition partition);

    /**
     * Whether a topic was made anew since it was asked for; then all is asked for again.
     *
     * @throws KafkaAway where Kafka cannot be asked now
     */
    boolean haveChanged();
}
