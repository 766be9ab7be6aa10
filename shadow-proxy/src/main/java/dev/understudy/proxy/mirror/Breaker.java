package dev.understudy.proxy.mirror;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Opens after failures in a row, lets one try pass every second, and closes when one succeeds. From any thread; what it
 * guards is short.
 */
public final class Breaker {
    private static final int FAILURES = 10;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LongSupplier nanoClock;
    private int failures;
    private long openUntil;

    public Breaker(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Whether a call may pass; where the breaker is open, the one that may is the try. */
    synchronized boolean tryPass() {
        if (failures < FAILURES) return true;
        long now = nanoClock.getAsLong();
        if (now - openUntil < 0) return false;
        openUntil = now + PAUSE.toNanos();
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        if (++failures >= FAILURES) openUntil = nanoClock.getAsLong() + PAUSE.toNanos();
    }

    public synchronized boolean isOpen() {
        return failures >= FAILURES;
    }
}
