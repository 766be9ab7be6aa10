package dev.understudy.proxy.publish;

import dev.understudy.exchange.wire.Topics;
import dev.understudy.policy.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The producer, once Kafka has told where our topics are. Says in the log when Kafka stops taking records and when it takes
 * them again, once each. For threads that may block, not for loops.
 */
public final class KafkaLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaLink.class);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final KafkaSettings settings;
    private final String instance;
    private final AtomicBoolean up = new AtomicBoolean();
    private final AtomicBoolean complained = new AtomicBoolean();
    private @Nullable Producer<byte[], byte[]> producer;
    private boolean warm;

    public KafkaLink(KafkaSettings settings, String instance) {
        this.settings = settings;
        this.instance = instance;
    }

    /** Whether Kafka took the last thing we had for it, or would take the first. From any thread. */
    public boolean isUp() {
        return up.get();
    }

    /** The producer with the topics' metadata warm, so that it does not block; null where Kafka was never reached yet. */
    synchronized @Nullable Producer<byte[], byte[]> connected() {
        try {
            Producer<byte[], byte[]> present = producer;
            if (present == null) {
                present = new KafkaProducer<>(configuration(), new ByteArraySerializer(), new ByteArraySerializer());
                producer = present;
            }
            if (!warm) warm(present);
            return present;
        } catch (InterruptException interrupted) {
            return null;
        } catch (KafkaException away) {
            failed(away);
            return null;
        }
    }

    private void warm(Producer<byte[], byte[]> present) {
        present.partitionsFor(Topics.EXCHANGES);
        present.partitionsFor(Topics.LEDGER);
        warm = true;
        succeeded();
    }

    /** Kafka acknowledged something. */
    void succeeded() {
        if (up.getAndSet(true)) return;
        if (complained.getAndSet(false)) LOG.info("Kafka at {} takes our records again.", settings.bootstrap());
    }

    /** Kafka did not take something. */
    void failed(Exception reason) {
        up.set(false);
        if (complained.getAndSet(true)) return;
        LOG.warn(
                "Kafka at {} does not take our records ({}); users are served, exchanges wait and are then shed.",
                settings.bootstrap(),
                sentence(reason));
    }

    private String sentence(Exception reason) {
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof TopicAuthorizationException refused)) continue;
            String topic = refused.unauthorizedTopics().stream().findFirst().orElse(Topics.EXCHANGES);
            return settings.refusal("Write (which includes Describe)", "topic", topic);
        }
        return String.valueOf(reason.getMessage());
    }

    KafkaSettings settings() {
        return settings;
    }

    private Map<String, Object> configuration() {
        var configuration = new HashMap<String, Object>();
        configuration.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, "understudy-proxy-" + instance);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        configuration.put(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, 1);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 50);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1 << 20);
        configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L << 20);
        // a topic made a moment ago can refuse one batch and take the next, which then stays out of order for ever
        configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1000);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        // what is given up while a frozen broker may still take it would be in the topic and in the account of losses
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        configuration.putAll(settings.properties());
        return configuration;
    }

    /** Waits for what is on its way, for a few seconds. */
    @Override
    public synchronized void close() {
        Producer<byte[], byte[]> present = producer;
        if (present != null) present.close(CLOSE);
        up.set(false);
    }
}
