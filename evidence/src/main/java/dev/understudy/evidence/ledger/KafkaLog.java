package dev.understudy.evidence.ledger;

import java.time.Instant;
import java.util.List;

/**
 * The log that is read, as the workers found it last, and all that was ever gone from a log unread.
 *
 * @param partitions by number
 * @param gaps newest first
 */
public record KafkaLog(List<OfPartition> partitions, List<Gap> gaps) {
    public KafkaLog {
        partitions = List.copyOf(partitions);
        gaps = List.copyOf(gaps);
    }

    /**
     * @param next the first record that is not in the evidence
     * @param end behind the last record
     * @param at when it was found so
     */
    public record OfPartition(int number, long next, long end, Instant at) {
        public long lag() {
            return Math.max(0, end - next);
        }
    }

    /**
     * @param topic Kafka's id
     * @param reason retention, truncated or topic-recreated
     * @param records at least so many
     */
    public record Gap(String topic, int number, String reason, long from, long to, long records, Instant noticedAt) {}

    /** Records that are in the log and not in the evidence. */
    public long lag() {
        return partitions.stream().mapToLong(OfPartition::lag).sum();
    }
}
