package dev.understudy.proxy.serve;

import java.time.Duration;

/**
 * How long a client may take.
 *
 * @param head from the first byte of a head to its last
 * @param idle between two requests
 * @param progress between two pieces of a body, either way
 * @param linger until a client that was told of the end must have gone
 */
public record ServeLimits(Duration head, Duration idle, Duration progress, Duration linger) {
    public static final ServeLimits DEFAULT = new ServeLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(2));
}
