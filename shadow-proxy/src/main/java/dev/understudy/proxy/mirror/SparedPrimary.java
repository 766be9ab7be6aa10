package dev.understudy.proxy.mirror;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets the primary be asked again only while it has time for more than users: few at once, none where its users wait or it
 * was slow just now, and none for a while after it failed to answer one in time. From any thread.
 */
final class SparedPrimary {
    private static final int LIMIT = 2;
    private static final Duration REST = Duration.ofSeconds(10);

    private final CandidateLeg leg;
    private final BooleanSupplier atEase;
    private final Duration slow;
    private final LongSupplier nanoClock;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean failed;
    private volatile long failedAt;

    /**
     * @param atEase whether its users leave it time
     * @param slow who took so long for the first answer is not asked for a second
     */
    SparedPrimary(CandidateLeg leg, BooleanSupplier atEase, Duration slow, LongSupplier nanoClock) {
        this.leg = leg;
        this.atEase = atEase;
        this.slow = slow;
        this.nanoClock = nanoClock;
    }

    /** By which it is asked, after {@link #tryEnter}. */
    CandidateLeg leg() {
        return leg;
    }

    /** Takes a place, which {@link #left} gives back; false where it is to be left alone. */
    boolean tryEnter(Duration took) {
        if (took.compareTo(slow) >= 0 || rests() || !atEase.getAsBoolean()) return false;
        if (inFlight.incrementAndGet() <= LIMIT) return true;
        inFlight.decrementAndGet();
        return false;
    }

    void left(LegOutcome outcome) {
        inFlight.decrementAndGet();
        if (!(outcome instanceof LegOutcome.Unanswered)) return;
        failedAt = nanoClock.getAsLong();
        failed = true;
    }

    private boolean rests() {
        return failed && nanoClock.getAsLong() - failedAt < REST.toNanos();
    }
}
