package dev.understudy.worker.consume;

import dev.understudy.evidence.record.Partition;
import dev.understudy.worker.judge.DecodedRecord;
import dev.understudy.worker.judge.ReceivedRecord;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/** Keeps records in the dead-letter topic as an older build would that cannot read them. */
public final class Burial {
    public static final String REASON = "schema 2 is not known to this build, which reads 1 to 1";

    private Burial() {}

    public static void bury(Producer<byte[], byte[]> producer, Partition from, List<ReceivedRecord> records) {
        new KafkaDeadLetters(producer)
                .keep(
                        from,
                        records.stream()
                                .map(record -> new DecodedRecord.NotRead(record, REASON))
                                .toList());
    }
}
