package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One duration as Django writes it ({@code 1 02:03:04.500000}), in ISO 8601 ({@code P1DT2H3M4.5S}) or as a number of seconds.
 * Two numbers are two numbers.
 */
public record DurationSpelling() implements Equivalence {
    private static final Pattern DJANGO =
            Pattern.compile("(-?[0-9]{1,9} )?([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\\.([0-9]{1,6}))?");
    private static final int LONGEST_ISO = 40;

    @Override
    public boolean accepts(Difference difference) {
        if (!WholeValue.isTypeAgainstType(difference) && !WholeValue.isValueAgainstValue(difference)) return false;
        Optional<BigDecimal> primary = spelled(difference.primary());
        Optional<BigDecimal> candidate = spelled(difference.candidate());
        if (primary.isEmpty() && candidate.isEmpty()) return false;
        return same(primary.or(() -> number(difference.primary())), candidate.or(() -> number(difference.candidate())));
    }

    private static boolean same(Optional<BigDecimal> primary, Optional<BigDecimal> candidate) {
        return primary.isPresent() && candidate.isPresent() && primary.get().compareTo(candidate.get()) == 0;
    }

    private static Optional<BigDecimal> number(Value value) {
        return WholeValue.number(value).flatMap(ExactNumber::of);
    }

    private static Optional<BigDecimal> spelled(Value value) {
        return WholeValue.string(value)
                .flatMap(text -> text.startsWith("P") || text.startsWith("-P") ? iso(text) : django(text));
    }

    private static Optional<BigDecimal> iso(String text) {
        if (text.length() > LONGEST_ISO) return Optional.empty();
        try {
            Duration duration = Duration.parse(text);
            return Optional.of(BigDecimal.valueOf(duration.toSeconds()).add(nanos(duration)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.minusSeconds(duration.toSeconds()).toNanos(), 9);
    }

    private static Optional<BigDecimal> django(String text) {
        Matcher parts = DJANGO.matcher(text);
        if (!parts.matches()) return Optional.empty();
        long days = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1).strip());
        long hours = 24 * days + Long.parseLong(parts.group(2));
        long seconds = 3600 * hours + 60 * Long.parseLong(parts.group(3)) + Long.parseLong(parts.group(4));
        String fraction = parts.group(5) == null ? "0" : parts.group(5);
        return Optional.of(BigDecimal.valueOf(seconds).add(new BigDecimal("0." + fraction)));
    }
}
