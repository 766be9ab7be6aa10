package dev.understudy.proxy.serve;

import dev.understudy.policy.Timeouts;
import java.time.Duration;

/**
 * How long a client may take.
 *
 * @param head from the first byte of a head to its last
 * @param idle between two requests
 * @param pace of a body, either way
 * @param linger until a client that was told of the end must have gone
 */
public record ServeLimits(Duration head, Duration idle, Pace.Limits pace, Duration linger) {
    /** How long a connection must have been idle before a proxy that ends closes it. */
    static final Duration QUIET = Duration.ofSeconds(1);

    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final int BYTES = 1024;

    public static final ServeLimits DEFAULT = of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            new Pace.Limits(BYTES, Duration.ofSeconds(10), Duration.ofSeconds(60)));

    /** @param progress in which a client must move a kibibyte of a body, and the longest that it may pause */
    public ServeLimits(Duration head, Duration idle, Duration progress, Duration linger) {
        this(head, idle, new Pace.Limits(BYTES, progress, progress), linger);
    }

    private static ServeLimits of(Duration head, Duration idle, Pace.Limits pace) {
        return new ServeLimits(head, idle, pace, LINGER);
    }

    /** As the policy says. */
    public static ServeLimits of(Timeouts timeouts, int progressBytes) {
        var pace = new Pace.Limits(progressBytes, timeouts.progress(), timeouts.stall());
        return of(timeouts.head(), timeouts.idle(), pace);
    }
}
