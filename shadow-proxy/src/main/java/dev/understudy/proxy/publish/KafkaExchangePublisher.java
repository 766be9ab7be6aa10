package dev.understudy.proxy.publish;

import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Sends exchanges from one thread of its own, because {@code send()} may block its caller. What finds the queue full is
 * counted as lost at once; until Kafka is reached for the first time, what is queued waits.
 */
public final class KafkaExchangePublisher implements ExchangePublisher, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final KafkaLink link;
    private final BoundedPublishQueue queue;
    private final Header proxy;
    private final Header epoch;
    private final Thread thread;
    private volatile boolean closing;

    public KafkaExchangePublisher(KafkaLink link, Origin origin, long queueLimitBytes) {
        this.link = link;
        queue = new BoundedPublishQueue(queueLimitBytes);
        proxy = header("understudy-proxy", origin.proxy());
        epoch = header("understudy-epoch", Long.toString(origin.epoch()));
        thread = Thread.ofPlatform().name("understudy-publish").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void publish(ExchangeRecord record) {
        if (closing || !queue.offer(record)) record.counted().end(LedgerCounter.PUBLISH_QUEUE);
    }

    public long waitingBytes() {
        return queue.waitingBytes();
    }

    private void run() {
        try {
            boolean more = true;
            while (more) more = step();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One record, or one attempt to reach Kafka; false when there is nothing left to do. */
    private boolean step() throws InterruptedException {
        Producer<byte[], byte[]> producer = link.connected();
        if (producer == null) {
            if (closing) return false;
            Thread.sleep(POLL);
            return true;
        }
        ExchangeRecord record = queue.poll(POLL);
        if (record != null) send(producer, record);
        return record != null || !closing;
    }

    private void send(Producer<byte[], byte[]> producer, ExchangeRecord record) {
        var headers = List.of(
                proxy,
                epoch,
                header("understudy-endpoint", record.counted().endpoint().name()));
        var message = new ProducerRecord<byte[], byte[]>(Topics.EXCHANGES, null, null, record.value(), headers);
        try {
            Future<?> unusedAsTheCallbackTells = producer.send(message, (metadata, failure) -> done(record, failure));
        } catch (KafkaException refused) {
            done(record, refused);
        }
    }

    private void done(ExchangeRecord record, @Nullable Exception failure) {
        record.counted().end(failure == null ? LedgerCounter.PUBLISHED : LedgerCounter.PUBLISH_FAILED);
        if (failure == null) link.succeeded();
        else link.failed(failure);
    }

    /** Sends what is queued, for a few seconds; the rest is counted as failed. */
    @Override
    public void close() {
        closing = true;
        try {
            if (thread.isAlive()) thread.join(CLOSE);
            thread.interrupt();
            for (ExchangeRecord left = queue.poll(Duration.ZERO); left != null; left = queue.poll(Duration.ZERO)) {
                left.counted().end(LedgerCounter.PUBLISH_FAILED);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
