package dev.understudy.proxy.forward;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one call may take.
 *
 * @param connect until the connection stands
 * @param firstByte from the last byte sent to the first byte of the answer
 * @param progress between two pieces of a body, either way
 * @param whole from the beginning to the end; null for no limit
 */
public record CallLimits(
        Duration connect,
        Duration firstByte,
        Duration progress,
        @Nullable Duration whole) {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PROGRESS = Duration.ofSeconds(60);

    /** For the side that serves users: bodies may last as long as they move. */
    public static CallLimits serving(Duration firstByte) {
        return new CallLimits(CONNECT, firstByte, PROGRESS, null);
    }

    /** For a copy: over when its time is over, whatever moves. */
    public static CallLimits bounded(Duration whole) {
        return new CallLimits(whole.compareTo(CONNECT) < 0 ? whole : CONNECT, whole, whole, whole);
    }
}
