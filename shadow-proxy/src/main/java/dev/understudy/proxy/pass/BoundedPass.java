package dev.understudy.proxy.pass;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.PassKeys;
import dev.understudy.proxy.mirror.Captured;
import dev.understudy.proxy.mirror.CapturedExchange;
import dev.understudy.proxy.publish.ExchangePublisher;
import dev.understudy.proxy.publish.ExchangeRecord;
import dev.understudy.proxy.writes.RefusedWrites;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Runs the pass on a few threads of its own behind a short queue; what finds the queue full is shed. A thread that was woken
 * lets some exchanges come together first: to wake it for each would cost the loops more than the hand-over is worth.
 */
public final class BoundedPass implements Captured, AutoCloseable {
    private static final int WAITING = 1024;
    private static final Duration COMPANY = Duration.ofMillis(1);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final PassSettings settings;
    private final ExchangePublisher publisher;
    private final ArrayBlockingQueue<CapturedExchange> waiting = new ArrayBlockingQueue<>(WAITING);
    private final List<Thread> threads;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean closing;

    public BoundedPass(PassSettings settings, ExchangePublisher publisher, int threadCount) {
        this.settings = settings;
        this.publisher = publisher;
        var names = Thread.ofPlatform().name("understudy-pass-", 0).daemon();
        threads = Stream.generate(() -> names.unstarted(this::run))
                .limit(threadCount)
                .toList();
        threads.forEach(Thread::start);
    }

    @Override
    public void accept(CapturedExchange captured) {
        if (closing || !waiting.offer(captured)) shed(captured);
    }

    private static void shed(CapturedExchange captured) {
        captured.counted().end(LedgerCounter.PASS_QUEUE);
        captured.release();
    }

    private void run() {
        try {
            while (!closing || !waiting.isEmpty()) {
                CapturedExchange next = waiting.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null && !closing) LockSupport.parkNanos(COMPANY.toNanos());
                for (; next != null; next = waiting.poll()) passOver(next);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOver(CapturedExchange captured) {
        new NeverThrowingPass(() -> pass(captured), captured).run();
    }

    private void pass(CapturedExchange captured) {
        if (RefusedWrites.areIn(captured.candidate())) {
            settings.writes().mark(captured.counted().endpoint());
        }
        byte[] key = new byte[PassKeys.BYTES];
        random.nextBytes(key);
        Exchange exchange = Description.of(captured, settings, PassKeys.of(key));
        publisher.publish(new ExchangeRecord(FittedRecord.encode(exchange), captured.counted()));
    }

    public int waiting() {
        return waiting.size();
    }

    /** Finishes what waits, for a few seconds; sheds the rest. */
    @Override
    public void close() {
        closing = true;
        try {
            for (Thread thread : threads) {
                thread.join(CLOSE);
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (CapturedExchange left = waiting.poll(); left != null; left = waiting.poll()) shed(left);
    }
}
