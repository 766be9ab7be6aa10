package dev.understudy.worker.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Gathers what is fetched, poll by poll, so that a batch is large where records are small, and holds no more than a share of the
 * heap where they unpack to much. Kafka's own bounds are for records as they were sent, and a mebibyte of zeros is sent as a
 * hundred bytes.
 */
public final class Polls {
    /** Of one poll, which is unpacked whole: a hundred of the largest records fit into a small heap. */
    static final int RECORDS_OF_ONE = 100;

    private static final int MOST_RECORDS = 4_000;
    private static final int SHARE_OF_HEAP = 16;

    private final Consumer<byte[], byte[]> consumer;
    private final long mostBytes;

    public Polls(Consumer<byte[], byte[]> consumer) {
        this(consumer, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** @param mostBytes of unpacked records; the poll that exceeds it is the last */
    Polls(Consumer<byte[], byte[]> consumer, long mostBytes) {
        this.consumer = consumer;
        this.mostBytes = mostBytes;
    }

    /**
     * What is there, in order, by partition. Partitions may be taken away while it is gathered: whose they are must be looked at
     * behind it.
     *
     * @param wait for the first of it
     * @throws KafkaException as the consumer does; nothing was gathered then
     */
    public Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> gather(Duration wait) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> gathered = new LinkedHashMap<>();
        long records = 0;
        long bytes = 0;
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(wait);
        while (!polled.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : polled) {
                gathered.computeIfAbsent(
                                new TopicPartition(record.topic(), record.partition()), key -> new ArrayList<>())
                        .add(record);
                bytes += record.value() == null ? 0 : record.value().length;
            }
            records += polled.count();
            if (records >= MOST_RECORDS || bytes >= mostBytes) break;
            polled = more();
        }
        return gathered;
    }

    /** What stops it comes again when it is asked first; what was gathered must not be lost by it. */
    private ConsumerRecords<byte[], byte[]> more() {
        try {
            return consumer.poll(Duration.ZERO);
        } catch (KafkaException later) {
            return ConsumerRecords.empty();
        }
    }
}
