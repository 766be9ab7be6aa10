package dev.understudy.worker.consume;

import dev.understudy.evidence.record.Partition;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.worker.judge.DecodedRecord;
import dev.understudy.worker.judge.Sender;
import dev.understudy.worker.record.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * The dead-letter topic: the original bytes, with the reason and the source in the headers. A batch that is tried again
 * writes its dead letters again; only the evidence counts them exactly.
 */
final class KafkaDeadLetters implements DeadLetters {
    private final Producer<byte[], byte[]> producer;

    KafkaDeadLetters(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void keep(Partition from, List<DecodedRecord.NotRead> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (DecodedRecord.NotRead record : records) sent.add(producer.send(letter(from, record)));
        producer.flush();
        sent.forEach(answer -> KafkaAway.await("keep a dead letter", answer));
    }

    private static ProducerRecord<byte[], byte[]> letter(Partition from, DecodedRecord.NotRead record) {
        var letter = new ProducerRecord<byte[], byte[]>(
                Topics.DEAD, record.received().value());
        Sender sender = record.received().sender();
        header(letter, "understudy-reason", record.reason());
        header(
                letter,
                "understudy-source",
                Topics.EXCHANGES + "-" + from.number() + "@" + record.received().offset());
        if (!sender.equals(Sender.UNKNOWN)) {
            header(letter, SenderHeaders.PROXY, sender.proxy());
            header(letter, SenderHeaders.EPOCH, Long.toString(sender.epoch()));
            header(letter, SenderHeaders.ENDPOINT, sender.method() + " " + sender.template());
        }
        return letter;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
