package dev.understudy.reports.ledger;

import dev.understudy.evidence.ledger.KafkaLog;
import java.time.Instant;
import java.util.List;

/**
 * Kafka's log in the API.
 *
 * @param lag records that are in the log and not in the evidence
 */
record LogJson(long lag, List<PartitionJson> partitions, List<GapJson> gaps) {

    static LogJson of(KafkaLog log) {
        return new LogJson(
                log.lag(),
                log.partitions().stream().map(PartitionJson::of).toList(),
                log.gaps().stream().map(GapJson::of).toList());
    }

    record PartitionJson(int partition, long position, long end, long lag, Instant at) {
        static PartitionJson of(KafkaLog.OfPartition of) {
            return new PartitionJson(of.number(), of.next(), of.end(), of.lag(), of.at());
        }
    }

    record GapJson(String topicId, int partition, String reason, long from, long to, long records, Instant noticedAt) {
        static GapJson of(KafkaLog.Gap gap) {
            return new GapJson(
                    gap.topic(), gap.number(), gap.reason(), gap.from(), gap.to(), gap.records(), gap.noticedAt());
        }
    }
}
