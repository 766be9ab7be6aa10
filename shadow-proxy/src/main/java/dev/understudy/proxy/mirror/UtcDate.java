package dev.understudy.proxy.mirror;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;

/** The date in UTC, made once a day: every request asks for it. From any thread. */
public final class UtcDate {
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final InstantSource clock;
    private volatile LocalDate last = LocalDate.EPOCH;

    public UtcDate(InstantSource clock) {
        this.clock = clock;
    }

    LocalDate today() {
        long day = Math.floorDiv(clock.millis(), DAY_MILLIS);
        LocalDate known = last;
        if (known.toEpochDay() == day) return known;
        LocalDate fresh = LocalDate.ofEpochDay(day);
        last = fresh;
        return fresh;
    }
}
