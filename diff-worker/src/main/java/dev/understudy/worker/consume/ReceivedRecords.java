package dev.understudy.worker.consume;

import dev.understudy.worker.judge.ReceivedRecord;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Kafka's records as those who judge see them. */
public final class ReceivedRecords {
    private ReceivedRecords() {}

    public static List<ReceivedRecord> of(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new ReceivedRecord(
                        record.offset(),
                        record.value() == null ? new byte[0] : record.value(),
                        SenderHeaders.read(record.headers()),
                        record.leaderEpoch()))
                .toList();
    }
}
