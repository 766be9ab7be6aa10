package dev.understudy.proxy.mirror;

import dev.understudy.policy.Rate;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets so many pass in a time, a burst at once. One number says it all: when the next one would be due if they came evenly
 * (the generic cell rate algorithm, ITU-T I.371). From any thread, without a lock.
 */
final class CellRate {
    private final long intervalNanos;
    private final long burstNanos;
    private final AtomicLong due;

    /** @param now of the clock that is shown at every try */
    CellRate(Rate rate, long now) {
        intervalNanos = rate.interval().toNanos();
        burstNanos = (rate.burst() - 1) * intervalNanos;
        due = new AtomicLong(now);
    }

    boolean tryTake(long now) {
        while (true) {
            long present = due.get();
            long start = present - now > 0 ? present : now;
            if (start - now > burstNanos) return false;
            if (due.compareAndSet(present, start + intervalNanos)) return true;
        }
    }
}
