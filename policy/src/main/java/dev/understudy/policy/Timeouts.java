package dev.understudy.policy;

import java.time.Duration;

/**
 * How long clients may take, and how long the proxy takes to end.
 *
 * @param head from the first byte of a request's head to its last
 * @param idle between two requests of one connection
 * @param progress in which a client must move {@link Limits#progressBytes()} of a body, either way
 * @param stall the longest that a client may pause which was faster before
 * @param drainDelay from the signal to end, when readiness turns false, until no connection is accepted any more
 * @param drain until requests under way are cut off, after that
 */
public record Timeouts(
        Duration head, Duration idle, Duration progress, Duration stall, Duration drainDelay, Duration drain) {
    public static Timeouts defaults() {
        return new Timeouts(
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ZERO,
                Duration.ofSeconds(10));
    }

    public Timeouts withDrainDelay(Duration other) {
        return new Timeouts(head, idle, progress, stall, other, drain);
    }
}
