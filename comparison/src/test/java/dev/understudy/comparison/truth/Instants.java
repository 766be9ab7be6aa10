package dev.understudy.comparison.truth;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as JSON strings, moved and spelled otherwise. */
final class Instants {
    private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);

    private Instants() {}

    static String elsewhere(String raw) {
        return quoted(of(raw).withOffsetSameInstant(SEOUL));
    }

    /** The same clock under another offset: nine hours apart. */
    static String sameClockElsewhere(String raw) {
        return quoted(of(raw).withOffsetSameLocal(SEOUL));
    }

    static String later(String raw, Duration by) {
        return quoted(of(raw).plus(by));
    }

    private static OffsetDateTime of(String raw) {
        return OffsetDateTime.parse(raw.substring(1, raw.length() - 1));
    }

    private static String quoted(OffsetDateTime time) {
        return '"' + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) + '"';
    }
}
