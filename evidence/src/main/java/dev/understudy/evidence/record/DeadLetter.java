package dev.understudy.evidence.record;

/**
 * A record that nobody could read; its bytes are in the dead-letter topic.
 *
 * @param proxy with {@code epoch}, {@code method} and {@code template} from the record's Kafka headers; empty and 0 where it
 *     has none, which is a record that no proxy of ours wrote
 */
public record DeadLetter(long offset, String reason, String proxy, long epoch, String method, String template) {}
