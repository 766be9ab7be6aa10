package dev.understudy.proxy.forward;

import java.time.Duration;

/**
 * How many connections to an instance there may be, and how long an idle one is good for.
 *
 * @param connections to one instance, over all loops
 * @param keepAlive how long the servers keep an idle connection open; ours are used again for less
 * @param waiting requests that may wait for a connection where all are in use
 * @param patience how long each of them may
 */
public record ConnectionLimits(int connections, Duration keepAlive, int waiting, Duration patience) {
    /** Where users wait: a short queue is better than an error. */
    public static ConnectionLimits serving(int connections, Duration keepAlive) {
        return new ConnectionLimits(connections, keepAlive, 256, Duration.ofSeconds(1));
    }

    /** Where nobody does: what finds no connection is shed. */
    public static ConnectionLimits copying(int connections, Duration keepAlive) {
        return new ConnectionLimits(connections, keepAlive, 0, Duration.ZERO);
    }
}
