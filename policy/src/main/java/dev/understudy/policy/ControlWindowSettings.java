package dev.understudy.policy;

import java.time.Duration;

/**
 * How often nothing is mirrored for a short while, to see how the primary fares without.
 *
 * @param every one window in so much time
 * @param length of one window
 */
public record ControlWindowSettings(Duration every, Duration length) {
    /** A window, as much again on either side to hold beside it, and room to move it about. */
    private static final int LEAST = 4;

    public static final ControlWindowSettings DEFAULT =
            new ControlWindowSettings(Duration.ofMinutes(10), Duration.ofSeconds(10));

    public ControlWindowSettings {
        if (!isLongEnough(every, length)) {
            throw new IllegalArgumentException(every + " is not " + LEAST + " times " + length);
        }
    }

    static boolean isLongEnough(Duration every, Duration length) {
        return every.compareTo(length.multipliedBy(LEAST)) >= 0;
    }
}
