package dev.understudy.comparison.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations within JSON strings: ISO 8601 ({@code P1DT2H3M4.5S}, a day being 24 hours), as Django REST framework writes
 * them ({@code 1 02:03:04.500000}), and plain seconds. Exact; years and months, whose length depends, are not read.
 */
final class Durations {
    private static final int LONGEST = 40;
    private static final Pattern CLOCK = Pattern.compile("(?:(?<days>-?\\d{1,9}) (?:days?, )?)?(?<sign>-)?"
            + "(?<hours>\\d{1,9}):(?<minutes>\\d\\d):(?<seconds>\\d\\d(?:\\.\\d{1,9})?)");
    private static final Pattern ISO = Pattern.compile(
            "(?<sign>-)?P(?=[\\dT])(?:(?<days>\\d{1,9})D)?(?:T(?=\\d)(?:(?<hours>\\d{1,9})H)?(?:(?<minutes>\\d{1,9})M)?"
                    + "(?:(?<seconds>\\d{1,9}(?:[.,]\\d{1,9})?)S)?)?");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");

    private Durations() {}

    /** A duration that shows to be one; empty also for plain seconds, which may be anything. */
    static Optional<Decimal> written(String text) {
        if (text.length() > LONGEST || text.length() < 3) return Optional.empty();
        boolean iso = text.charAt(0) == 'P' || text.startsWith("-P");
        if (!iso && text.indexOf(':') < 0) return Optional.empty();
        Matcher parts = (iso ? ISO : CLOCK).matcher(text);
        return parts.matches() ? Optional.of(Decimal.of(seconds(parts, iso).toPlainString())) : Optional.empty();
    }

    /** Whether both are one duration, at least one of which shows to be one. */
    static boolean same(String one, String other) {
        Optional<Decimal> first = written(one);
        Optional<Decimal> second = written(other);
        if (first.isEmpty() && second.isEmpty()) return false;
        return first.or(() -> seconds(one)).equals(second.or(() -> seconds(other)));
    }

    /** Plain seconds, as text or number: they can be anything, and count only where the other side writes a duration. */
    private static Optional<Decimal> seconds(String text) {
        boolean plain = text.length() <= LONGEST && SECONDS.matcher(text).matches();
        return plain ? Optional.of(Decimal.of(text)) : Optional.empty();
    }

    /** On the clock the sign is that of the time alone: Python counts minus one day and two hours. */
    private static BigDecimal seconds(Matcher parts, boolean iso) {
        BigDecimal days = part(parts, "days").multiply(BigDecimal.valueOf(86_400));
        BigDecimal time = part(parts, "hours")
                .multiply(BigDecimal.valueOf(3_600))
                .add(part(parts, "minutes").multiply(BigDecimal.valueOf(60)))
                .add(part(parts, "seconds"));
        if (parts.group("sign") == null) return days.add(time);
        return iso ? days.add(time).negate() : days.subtract(time);
    }

    private static BigDecimal part(Matcher parts, String name) {
        String written = parts.group(name);
        return written == null ? BigDecimal.ZERO : new BigDecimal(written.replace(',', '.'));
    }
}
