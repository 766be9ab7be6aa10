package dev.understudy.proxy.publish;

import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.proxy.ledger.CountedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Sends exchanges from one thread of its own, because {@code send()} may block its caller. What finds the queue full is
 * counted as lost at once. What Kafka cannot take for now waits: a broker that is away, frozen or full costs evidence only
 * when the queue has run full, and what was handed over is never given up while it may still arrive.
 */
public final class KafkaExchangePublisher implements ExchangePublisher, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    /** How long records may come together once one is there: to be woken for each would cost more than sending it. */
    private static final Duration COMPANY = Duration.ofMillis(10);

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

    /** Bytes of what Kafka has not acknowledged yet, queued or handed over. */
    public long unsettledBytes() {
        return queue.unsettledBytes();
    }

    private void run() {
        try {
            boolean more = true;
            while (more) more = step();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The records at hand, or one attempt to reach Kafka; false when there is nothing left to do. */
    private boolean step() throws InterruptedException {
        Producer<byte[], byte[]> producer = link.connected();
        if (producer == null) {
            if (closing) return false;
            Thread.sleep(POLL);
            return true;
        }
        ExchangeRecord next = queue.poll(POLL);
        if (next != null && !closing) LockSupport.parkNanos(COMPANY.toNanos());
        for (; next != null; next = queue.poll(Duration.ZERO)) hand(producer, next);
        return !closing || queue.unsettledBytes() > 0;
    }

    private void hand(Producer<byte[], byte[]> producer, ExchangeRecord record) throws InterruptedException {
        try {
            while (!takes(producer, record)) Thread.sleep(POLL);
        } catch (InterruptedException hurried) {
            fail(record);
            throw hurried;
        }
    }

    /** Whether the producer took the record, or refused it for good; one without room or topic for now does neither. */
    private boolean takes(Producer<byte[], byte[]> producer, ExchangeRecord record) {
        CountedRequest counted =
                record.counted(); // not the record: the producer has its bytes, and holds this for long
        long cost = BoundedPublishQueue.cost(record);
        var left = new AtomicBoolean();
        try {
            Future<?> unusedAsTheCallbackTells = producer.send(message(record), (metadata, failure) -> {
                if (isForNow(failure)) left.set(true);
                else settle(counted, cost, failure == null ? LedgerCounter.PUBLISHED : LedgerCounter.PUBLISH_FAILED);
                tell(failure);
            });
        } catch (KafkaException refused) {
            settle(counted, cost, LedgerCounter.PUBLISH_FAILED);
            tell(refused);
        }
        return !left.get();
    }

    /** What the producer does not take it tells at once, on our own thread; what becomes of the rest, on its own. */
    private boolean isForNow(@Nullable Exception failure) {
        return failure instanceof RetriableException && Thread.currentThread().equals(thread);
    }

    private ProducerRecord<byte[], byte[]> message(ExchangeRecord record) {
        var headers = List.of(
                proxy,
                epoch,
                header("understudy-endpoint", record.counted().endpoint().name()));
        return new ProducerRecord<byte[], byte[]>(Topics.EXCHANGES, null, null, record.value(), headers);
    }

    private void settle(CountedRequest counted, long cost, LedgerCounter how) {
        counted.end(how);
        queue.settled(cost);
    }

    private void fail(ExchangeRecord record) {
        settle(record.counted(), BoundedPublishQueue.cost(record), LedgerCounter.PUBLISH_FAILED);
    }

    private void tell(@Nullable Exception failure) {
        if (failure == null) link.succeeded();
        else link.failed(failure);
    }

    /** Sends what is queued and waits until Kafka has it, for a few seconds; the rest is counted as failed. */
    @Override
    public void close() {
        closing = true;
        try {
            if (thread.isAlive()) thread.join(CLOSE);
            thread.interrupt();
            for (ExchangeRecord left = queue.poll(Duration.ZERO); left != null; left = queue.poll(Duration.ZERO)) {
                fail(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
