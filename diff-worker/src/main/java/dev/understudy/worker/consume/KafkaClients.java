package dev.understudy.worker.consume;

import dev.understudy.policy.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka clients from the policy's settings; what the policy names wins, but for what exactness rests on. */
public final class KafkaClients {
    /** No call to Kafka takes longer, so that a worker can always stop. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int PATIENCE_MILLIS = (int) PATIENCE.toMillis();

    private final KafkaSettings settings;

    public KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    public Admin admin() {
        var properties = new HashMap<String, Object>(settings.properties());
        properties.put("bootstrap.servers", settings.bootstrap());
        properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
        properties.put("request.timeout.ms", PATIENCE_MILLIS / 2);
        return Admin.create(properties);
    }

    /** Positions are in the store, so Kafka's are neither written nor followed. */
    public Consumer<byte[], byte[]> groupConsumer(String group, Admin admin) {
        GroupProtocol protocol = GroupProtocol.of(settings.properties(), admin);
        Map<String, Object> properties = consumerProperties();
        properties.put("group.id", group);
        properties.put(GroupProtocol.KEY, protocol.text());
        // rows are written per batch and endpoint: a batch that waits for half a second costs by time, not by traffic
        properties.putIfAbsent("fetch.min.bytes", 256 << 10);
        properties.putIfAbsent("fetch.max.wait.ms", 500);
        properties.putIfAbsent("fetch.max.bytes", 16 << 20);
        properties.putIfAbsent("max.partition.fetch.bytes", 8 << 20);
        // a killed worker's partitions are free after this; no count depends on it
        if (protocol == GroupProtocol.CLASSIC) properties.putIfAbsent("session.timeout.ms", 10_000);
        // partitions that are added to the topic are read after this
        properties.putIfAbsent("metadata.max.age.ms", 60_000);
        return new KafkaConsumer<>(properties);
    }

    public Consumer<byte[], byte[]> readerFromTheStart() {
        return new KafkaConsumer<>(consumerProperties());
    }

    private Map<String, Object> consumerProperties() {
        var properties = new HashMap<String, Object>(settings.properties());
        properties.remove(GroupProtocol.KEY);
        properties.put("bootstrap.servers", settings.bootstrap());
        properties.put("key.deserializer", ByteArrayDeserializer.class.getName());
        properties.put("value.deserializer", ByteArrayDeserializer.class.getName());
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "none");
        properties.put("allow.auto.create.topics", "false");
        properties.putIfAbsent("max.poll.records", Polls.RECORDS_OF_ONE);
        properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
        return properties;
    }

    /** For dead letters: whole records with headers of their own on top. */
    public Producer<byte[], byte[]> producer() {
        var properties = new HashMap<String, Object>(settings.properties());
        properties.put("bootstrap.servers", settings.bootstrap());
        properties.put("key.serializer", ByteArraySerializer.class.getName());
        properties.put("value.serializer", ByteArraySerializer.class.getName());
        properties.put("acks", "all");
        // a partition that was made just now may refuse a first batch and take the second, and then never the first
        // again
        properties.put("max.in.flight.requests.per.connection", 1);
        properties.put("max.block.ms", PATIENCE_MILLIS / 2);
        properties.put("request.timeout.ms", PATIENCE_MILLIS / 2);
        properties.put("delivery.timeout.ms", PATIENCE_MILLIS);
        properties.put("max.request.size", 3 << 20);
        return new KafkaProducer<>(properties);
    }
}
