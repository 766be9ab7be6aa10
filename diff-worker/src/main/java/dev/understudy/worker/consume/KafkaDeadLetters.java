package dev.understudy.worker.consume;

import dev.understudy.evidence.record.Partition;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.worker.judge.DecodedRecord;
import dev.understudy.worker.record.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * The dead-letter topic: the original bytes, with the reason and the source in the headers. A batch that is tried again
 * writes its dead letters again; only the evidence counts them exactly. What is too large for the topic is kept without its
 * bytes: it must not hold up its partition.
 */
final class KafkaDeadLetters implements DeadLetters {
    private static final KafkaAway.Asked WRITE = KafkaAway.Asked.topic("Write", Topics.DEAD);

    private final Producer<byte[], byte[]> producer;

    KafkaDeadLetters(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    private record Sent(DecodedRecord.NotRead record, Future<RecordMetadata> answer) {}

    @Override
    public void keep(Partition from, List<DecodedRecord.NotRead> records) {
        List<Sent> sent = new ArrayList<>();
        for (DecodedRecord.NotRead record : records) {
            sent.add(new Sent(record, producer.send(LetterHeaders.letter(from, record))));
        }
        producer.flush();
        sent.forEach(letter -> await(from, letter));
    }

    private void await(Partition from, Sent letter) {
        try {
            KafkaAway.await("keep a dead letter", WRITE, letter.answer());
        } catch (KafkaAway failure) {
            if (!isTooLarge(failure)) throw failure;
            KafkaAway.await(
                    "keep a dead letter", WRITE, producer.send(LetterHeaders.withoutBytes(from, letter.record())));
        }
    }

    private static boolean isTooLarge(KafkaAway failure) {
        return failure.getCause() instanceof ExecutionException execution
                && execution.getCause() instanceof RecordTooLargeException;
    }
}
