package dev.understudy.proxy.serve;

import dev.understudy.proxy.wire.Watched;
import java.time.Duration;

/**
 * Whether a client that is waited for moves its bytes fast enough. What it moves buys it time, so a client that was quick
 * may pause, and one that sends a byte now and then may not live for ever. No clock of its own; nanoseconds and bytes only
 * ever grow.
 */
final class Pace {
    /**
     * @param bytes to be moved per {@code window}
     * @param window in which the first of them must come
     * @param longest that a client may pause whatever it moved before
     */
    record Limits(int bytes, Duration window, Duration longest) {}

    private final long nanosPerByte;
    private final long longestNanos;
    private long creditNanos;
    private long counted;
    private long since;
    private boolean waiting;

    /** @param bytes moved before */
    Pace(Limits limits, long bytes) {
        nanosPerByte = limits.window().toNanos() / limits.bytes();
        longestNanos = limits.longest().toNanos();
        creditNanos = limits.window().toNanos();
        counted = bytes;
    }

    /** The client is the one everybody waits for. */
    void waits(long now, long bytes) {
        account(now, bytes);
        waiting = true;
    }

    /** Somebody else is; the client's time stands still. */
    void rests(long now, long bytes) {
        account(now, bytes);
        waiting = false;
    }

    /** When the client will have been too slow; {@link Watched#NEVER} while nobody waits for it. */
    long deadline() {
        return waiting ? since + creditNanos : Watched.NEVER;
    }

    private void account(long now, long bytes) {
        long spent = waiting ? now - since : 0;
        long earned = (bytes - counted) * nanosPerByte;
        creditNanos = Math.min(longestNanos, creditNanos - spent + earned);
        counted = bytes;
        since = now;
    }
}
