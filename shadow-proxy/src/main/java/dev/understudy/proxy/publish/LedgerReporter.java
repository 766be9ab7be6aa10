package dev.understudy.proxy.publish;

import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerReport;
import dev.understudy.exchange.wire.LedgerReportCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.proxy.ledger.EndedEpoch;
import dev.understudy.proxy.ledger.Epochs;
import dev.understudy.proxy.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the ledger every second from a thread of its own, and settles earlier epochs as soon as Kafka is there: their
 * last report goes out with the offsets behind which they can have written nothing, then their file is deleted.
 */
public final class LedgerReporter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerReporter.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final int ACKNOWLEDGE_SECONDS = 5;

    private final KafkaLink link;
    private final Ledger ledger;
    private final Deque<EndedEpoch> unsettled;
    private final InstantSource clock;
    private final Thread thread;
    private @Nullable Future<?> waiting;
    private @Nullable StandingNews news;
    private volatile boolean closing;

    public LedgerReporter(KafkaLink link, Epochs epochs, InstantSource clock) {
        this.link = link;
        this.clock = clock;
        ledger = epochs.present();
        unsettled = new ArrayDeque<>(epochs.earlier());
        thread = Thread.ofPlatform().name("understudy-ledger").daemon().unstarted(this::run);
    }

    /** @param standing what the proxy says of itself, from any thread */
    public void start(Supplier<String> standing) {
        news = new StandingNews(standing);
        thread.start();
    }

    private void run() {
        try {
            while (!closing) {
                Producer<byte[], byte[]> producer = link.connected();
                if (producer != null) report(producer);
                Thread.sleep(PERIOD);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Producer<byte[], byte[]> producer) throws InterruptedException {
        while (!unsettled.isEmpty() && settle(producer, unsettled.getFirst())) unsettled.removeFirst();
        LedgerReport counted = ledger.report(clock.instant());
        StandingNews some = news;
        if (some == null) {
            send(producer, counted);
            return;
        }
        long now = System.nanoTime();
        Optional<String> standing = some.worthTelling(now);
        if (send(producer, counted.withStanding(standing))) standing.ifPresent(told -> some.told(told, now));
    }

    private boolean settle(Producer<byte[], byte[]> producer, EndedEpoch epoch) throws InterruptedException {
        DrainedOffsets drained = DrainedOffsets.now(link.settings());
        if (drained.behind().isEmpty()) return false;
        LedgerReport last = epoch.report(clock.instant(), drained.behind()).withTopic(drained.topic());
        if (!send(producer, last)) return false;
        try {
            epoch.settle();
        } catch (IOException kept) {
            LOG.warn("a settled ledger file cannot be deleted, and will be reported again: {}", kept.getMessage());
        }
        return true;
    }

    /** Whether Kafka acknowledged the report; none is added while an earlier one waits, for outages last and memory does not. */
    private boolean send(Producer<byte[], byte[]> producer, LedgerReport report) throws InterruptedException {
        try {
            Future<?> earlier = waiting;
            if (earlier != null) earlier.get(ACKNOWLEDGE_SECONDS, TimeUnit.SECONDS);
            Future<?> sent = producer.send(message(report));
            waiting = sent;
            sent.get(ACKNOWLEDGE_SECONDS, TimeUnit.SECONDS);
            waiting = null;
            link.succeeded();
            return true;
        } catch (TimeoutException stillWaiting) {
            link.failed(new KafkaException("it does not answer", stillWaiting));
            return false;
        } catch (KafkaException | ExecutionException refused) {
            waiting = null;
            link.failed(refused);
            return false;
        }
    }

    private static ProducerRecord<byte[], byte[]> message(LedgerReport report) {
        Origin origin = report.origin();
        byte[] key = (origin.proxy() + "/" + origin.epoch()).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topics.LEDGER, key, LedgerReportCodec.encode(report));
    }

    /** Publishes the epoch's last report, where Kafka is there; nothing may be counted any more. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.interrupt();
            if (thread.isAlive()) thread.join(CLOSE);
            Producer<byte[], byte[]> producer = link.isUp() ? link.connected() : null;
            if (producer == null) return;
            DrainedOffsets drained = DrainedOffsets.now(link.settings());
            if (drained.behind().isEmpty()) return;
            send(producer, ledger.endedReport(clock.instant(), drained.behind()).withTopic(drained.topic()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
