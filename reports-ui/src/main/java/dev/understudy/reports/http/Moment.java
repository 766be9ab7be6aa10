package dev.understudy.reports.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a moment is written in requests: ISO 8601 with an offset. */
public final class Moment {
    /** What PostgreSQL holds, and then some. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant LAST = FIRST.plus(100_000, ChronoUnit.DAYS);

    private Moment() {}

    /** Empty where it is none, or one of another age. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant())
                    .filter(moment -> !moment.isBefore(FIRST) && moment.isBefore(LAST));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
