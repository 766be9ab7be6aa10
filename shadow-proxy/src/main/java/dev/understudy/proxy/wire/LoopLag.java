package dev.understudy.proxy.wire;

import java.util.Arrays;

/**
 * How late a loop runs what should run at intervals: the least of the last three delays, so that one long pause (a collection,
 * a stopped process) is no sign and a busy loop is. Written by the loop's thread, read by any.
 */
final class LoopLag {
    private static final int REMEMBERED = 3;

    private final long intervalNanos;
    private final long[] delays = new long[REMEMBERED];
    private int next;
    private long lastRun;
    private volatile long least;

    LoopLag(long intervalNanos, long now) {
        this.intervalNanos = intervalNanos;
        lastRun = now;
    }

    void ran(long now) {
        delays[next] = Math.max(0, now - lastRun - intervalNanos);
        next = (next + 1) % REMEMBERED;
        lastRun = now;
        least = Arrays.stream(delays).min().orElse(0);
    }

    long nanos() {
        return least;
    }
}
