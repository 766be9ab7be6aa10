package dev.understudy.proxy.control;

import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.wire.OrderCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.policy.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the control topic from its beginning, and adds what the board knows and the topic lacks, on a thread of its own.
 * Nobody waits for it: without Kafka the board is all there is.
 */
public final class ControlTopic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlTopic.class);
    private static final TopicPartition ONLY = new TopicPartition(Topics.CONTROL, 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration ASK = Duration.ofSeconds(2);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final int ACKNOWLEDGE_SECONDS = 5;

    private final KafkaSettings settings;
    private final String client;
    private final ControlBoard board;
    private final Thread thread;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean closing;

    public ControlTopic(KafkaSettings settings, String instance, ControlBoard board) {
        this.settings = settings;
        this.board = board;
        client = "understudy-control-" + instance;
        thread = Thread.ofPlatform().name("understudy-control").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /**
     * Waits until everything was read that the topic held, for a proxy that remembers no orders: it must not mirror while the
     * others are paused. Not at all where no broker lets anybody connect, and never for longer than this.
     */
    public void awaitOrders(Duration longest) {
        if (!Brokers.letConnect(settings.bootstrap())) return;
        try {
            if (caughtUp.await(longest.toMillis(), TimeUnit.MILLISECONDS)) return;
            LOG.warn(
                    "The control topic was not read within {}; a pause that was ordered elsewhere may come late.",
                    longest);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing) {
                session();
                Thread.sleep(REST);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until Kafka fails in a way that its client does not get over, or we do. */
    private void session() throws InterruptedException {
        try (var consumer = new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(writing(), new ByteArraySerializer(), new ByteArraySerializer())) {
            consumer.assign(List.of(ONLY));
            consumer.seekToBeginning(List.of(ONLY));
            follow(consumer, producer);
        } catch (WakeupException | InterruptException interrupted) {
            throw new InterruptedException();
        } catch (KafkaException failed) {
            LOG.warn("The control topic cannot be followed ({}); trying again.", failed.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("following the control topic failed; trying again", bug);
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer)
            throws InterruptedException {
        var echo = new Echo();
        boolean hasReadAll = false;
        while (!closing) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) hear(record, echo);
            if (!hasReadAll && hasReadAll(consumer)) {
                hasReadAll = true;
                caughtUp.countDown();
            }
            if (!hasReadAll) continue;
            for (Order order : echo.lacks(board.orders())) tell(order, echo, producer);
        }
    }

    /** False where Kafka does not say. */
    private static boolean hasReadAll(KafkaConsumer<byte[], byte[]> consumer) {
        try {
            long end = consumer.endOffsets(List.of(ONLY), ASK).getOrDefault(ONLY, Long.MAX_VALUE);
            return consumer.position(ONLY, ASK) >= end;
        } catch (org.apache.kafka.common.errors.TimeoutException away) {
            return false;
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record, Echo echo) {
        if (record.value() == null) return;
        try {
            Order order = OrderCodec.decode(record.value());
            echo.holds(order);
            board.hear(order);
        } catch (UndecodableRecord unreadable) {
            LOG.warn(
                    "An order in the control topic at {} cannot be read: {}", record.offset(), unreadable.getMessage());
        }
    }

    private static void tell(Order order, Echo echo, KafkaProducer<byte[], byte[]> producer)
            throws InterruptedException {
        byte[] key = order.key().getBytes(StandardCharsets.UTF_8);
        echo.isSent(order, true);
        try {
            producer.send(new ProducerRecord<>(Topics.CONTROL, 0, key, OrderCodec.encode(order)))
                    .get(ACKNOWLEDGE_SECONDS, TimeUnit.SECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException refused) {
            echo.isSent(order, false);
        }
    }

    private Map<String, Object> reading() {
        var configuration = new HashMap<String, Object>();
        configuration.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        configuration.putAll(settings.properties());
        return configuration;
    }

    private Map<String, Object> writing() {
        var configuration = new HashMap<String, Object>();
        configuration.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, client);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.putAll(settings.properties());
        // an order that is refused is sent again as long as it counts, so nothing is gained by patience
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2000);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4000);
        return configuration;
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            if (thread.isAlive()) thread.join(CLOSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
