package dev.understudy.proxy.pass;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.PassKeys;
import dev.understudy.proxy.mirror.Captured;
import dev.understudy.proxy.mirror.CapturedExchange;
import dev.understudy.proxy.publish.ExchangePublisher;
import dev.understudy.proxy.publish.ExchangeRecord;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs the pass on a few threads of its own behind a short queue; what finds the queue full is shed. */
public final class BoundedPass implements Captured, AutoCloseable {
    private static final int WAITING = 1024;
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final PassSettings settings;
    private final ExchangePublisher publisher;
    private final ThreadPoolExecutor threads;
    private final SecureRandom random = new SecureRandom();

    public BoundedPass(PassSettings settings, ExchangePublisher publisher, int threadCount) {
        this.settings = settings;
        this.publisher = publisher;
        threads = new ThreadPoolExecutor(
                threadCount,
                threadCount,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("understudy-pass-", 0).daemon().factory());
    }

    @Override
    public void accept(CapturedExchange captured) {
        try {
            threads.execute(() -> new NeverThrowingPass(() -> pass(captured), captured).run());
        } catch (RejectedExecutionException full) {
            captured.counted().end(LedgerCounter.PASS_QUEUE);
            captured.release();
        }
    }

    private void pass(CapturedExchange captured) {
        byte[] key = new byte[PassKeys.BYTES];
        random.nextBytes(key);
        Exchange exchange = Description.of(captured, settings, PassKeys.of(key));
        publisher.publish(new ExchangeRecord(FittedRecord.encode(exchange), captured.counted()));
    }

    public int waiting() {
        return threads.getQueue().size();
    }

    /** Finishes what waits, for a few seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE.toSeconds(), TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
