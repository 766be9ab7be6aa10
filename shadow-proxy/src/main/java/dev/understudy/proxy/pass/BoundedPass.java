package dev.understudy.proxy.pass;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.ExchangePass;
import dev.understudy.proxy.mirror.Captured;
import dev.understudy.proxy.mirror.CapturedExchange;
import dev.understudy.proxy.writes.RefusedWrites;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the pass on a few threads of its own behind a short queue; what finds the queue full is shed, but for exchanges whose
 * second answers have come: they are few, and there is room for them. One thread at a time waits for exchanges, and once it
 * is woken lets some come together first: to wake one for each would cost the loops more than the hand-over is worth.
 */
public final class BoundedPass implements Captured, AutoCloseable {
    private static final int WAITING = 1024;
    private static final Duration COMPANY = Duration.ofMillis(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final PassSettings settings;
    private final PassLinks links;
    private final LinkedBlockingQueue<NeverThrowingStretch> waiting = new LinkedBlockingQueue<>();
    private final Lock gathering = new ReentrantLock();
    private final List<Thread> threads;
    private final ExchangeKeys keys = new ExchangeKeys(new SecureRandom());
    private volatile boolean closing;

    public BoundedPass(PassSettings settings, PassLinks links, int threadCount) {
        this.settings = settings;
        this.links = links;
        var names = Thread.ofPlatform().name("understudy-pass-", 0).daemon();
        threads = Stream.generate(() -> names.unstarted(this::run))
                .limit(threadCount)
                .toList();
        threads.forEach(Thread::start);
    }

    @Override
    public void accept(CapturedExchange captured) {
        var first = new NeverThrowingStretch(() -> begin(captured), stage -> lose(captured, stage));
        if (closing || waiting.size() >= WAITING) first.shed();
        else waiting.add(first);
    }

    private static void lose(CapturedExchange captured, LedgerCounter stage) {
        captured.counted().end(stage);
        captured.release();
    }

    private void run() {
        try {
            while (!closing || !waiting.isEmpty()) {
                for (NeverThrowingStretch next = gather(); next != null; next = waiting.poll()) next.run();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first of some that have come together; null where none came for a while. */
    private @Nullable NeverThrowingStretch gather() throws InterruptedException {
        gathering.lockInterruptibly();
        try {
            NeverThrowingStretch first = waiting.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null && !closing) LockSupport.parkNanos(COMPANY.toNanos());
            return first;
        } finally {
            gathering.unlock();
        }
    }

    private void begin(CapturedExchange captured) {
        if (RefusedWrites.areIn(captured.candidate())) {
            settings.writes().mark(captured.counted().endpoint());
        }
        var pass =
                new ExchangePass(captured.terms().redaction(), captured.route().mapping(), keys.next());
        var course = new Course(captured, settings, links, pass, waiting::add);
        new NeverThrowingStretch(course::begin, course::lose).run();
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
        for (NeverThrowingStretch left = waiting.poll(); left != null; left = waiting.poll()) left.shed();
    }
}
