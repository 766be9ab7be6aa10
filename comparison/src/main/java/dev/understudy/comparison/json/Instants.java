package dev.understudy.comparison.json;

import dev.understudy.exchange.time.PlainInstant;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * ISO 8601 instants within JSON strings, to the nanosecond. A space may stand for the T (RFC 3339 section 5.6), and an offset may do
 * without its colon, {@code +0200}, as {@code strftime} writes it, or without its minutes, {@code +02}, as PostgreSQL does.
 */
public final class Instants {
    /** The seconds, and whatever stands behind the minutes, may be missing. */
    private static final int SHORTEST = "2024-01-01T00:00".length();

    private static final int LONGEST = "2024-01-01T00:00:00.000000000+00:00:00".length();

    /** Where the date ends. */
    private static final int BETWEEN = 10;

    private Instants() {}

    /** @param zoned whether the text names its offset; without one it is read as UTC */
    public record Reading(Instant instant, boolean zoned) {}

    public static Optional<Reading> read(String spelled) {
        if (!looksLikeOne(spelled)) return Optional.empty();
        PlainInstant plain = PlainInstant.read(spelled);
        return plain == null ? formatted(spelled) : Optional.of(new Reading(plain.instant(), plain.zoned()));
    }

    /** The platform's reading, which {@link PlainInstant} is held to. */
    static Optional<Reading> formatted(String spelled) {
        String text = spelled.charAt(BETWEEN) == 'T' ? spelled : spelled.replaceFirst(" ", "T");
        int sign = Math.max(text.indexOf('+', SHORTEST), text.indexOf('-', SHORTEST));
        try {
            return Optional.of(
                    sign > 0 || text.endsWith("Z")
                            ? new Reading(
                                    OffsetDateTime.parse(withWholeOffset(text, sign))
                                            .toInstant(),
                                    true)
                            : new Reading(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC), false));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static boolean looksLikeOne(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(BETWEEN) == 'T' || text.charAt(BETWEEN) == ' ')
                && text.charAt(13) == ':';
    }

    /** @param sign where the offset begins; negative where there is none */
    private static String withWholeOffset(String text, int sign) {
        if (sign < 0) return text;
        return switch (text.length() - sign) {
            case 3 -> text + ":00";
            case 5 -> text.substring(0, sign + 3) + ":" + text.substring(sign + 3);
            default -> text;
        };
    }
}
