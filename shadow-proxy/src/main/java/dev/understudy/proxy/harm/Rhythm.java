package dev.understudy.proxy.harm;

import dev.understudy.policy.ControlWindowSettings;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often there are windows, and how long a pause is. Where in its period a window falls is left to chance: nothing that
 * recurs on the clock can keep step with it.
 */
record Rhythm(ControlWindowSettings settings, RandomGenerator random) {
    private static final int DENSE = 4;
    private static final int FIRST_HOLD = 3;
    private static final int LONGEST_HOLD = 48;

    /** One without a window: a proxy that has just begun is no measure. */
    Period first(long now) {
        return Period.quiet(now, settings.every().toNanos());
    }

    Period usual(long now) {
        return period(now, settings.every().toNanos());
    }

    /** For a closer look: as near to each other as windows can be. */
    Period dense(long now) {
        return period(now, DENSE * settings.length().toNanos());
    }

    private Period period(long now, long duration) {
        long length = settings.length().toNanos();
        long offset = 2 * length + random.nextLong(duration - 3 * length + 1);
        return Period.of(now, offset, length, duration);
    }

    Duration firstHold() {
        return settings.every().multipliedBy(FIRST_HOLD);
    }

    Duration longer(Duration hold) {
        Duration longest = settings.every().multipliedBy(LONGEST_HOLD);
        Duration doubled = hold.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
