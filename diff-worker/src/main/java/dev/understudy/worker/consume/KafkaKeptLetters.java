package dev.understudy.worker.consume;

import dev.understudy.exchange.wire.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the dead-letter topic as it is at one moment, without a group. */
public final class KafkaKeptLetters {
    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaClients clients;

    public KafkaKeptLetters(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Passes on all that the topic holds, a letter that was kept twice twice.
     *
     * @throws org.apache.kafka.common.KafkaException where Kafka is away, or deletes meanwhile what was to be read
     */
    public void forEach(Consumer<KeptLetter> each) {
        try (var connections = new Connections()) {
            var consumer = connections.keep(clients.readerFromTheStart());
            var partitions = consumer.partitionsFor(Topics.DEAD).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    LetterHeaders.read(record).ifPresent(each);
                }
            }
        }
    }
}
