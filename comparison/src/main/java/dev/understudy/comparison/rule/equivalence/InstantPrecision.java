package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.json.Instants;
import dev.understudy.comparison.rule.field.Fields;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two instants that are one when what is finer than the precision is cut off, as a clock of that precision does. Either both
 * texts name their zone or neither does.
 *
 * @param precision more than nothing, at most a day
 */
public record InstantPrecision(Duration precision) implements Equivalence {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})(us|ms|s|m|h)");
    private static final Duration COARSEST = Duration.ofDays(1);

    public static Equivalence read(Fields in) {
        String example = "1s, 1ms or 1us";
        in.required("precision", example);
        Duration precision =
                in.parsed("precision", text -> duration(text, example)).orElse(Duration.ofSeconds(1));
        return new InstantPrecision(precision);
    }

    private static Duration duration(String text, String example) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) throw new IllegalArgumentException("write " + example + ", not '" + text + "'");
        long amount = Long.parseLong(written.group(1));
        Duration precision = switch (written.group(2)) {
            case "us" -> Duration.ofNanos(1_000 * amount);
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
        if (precision.compareTo(COARSEST) > 0) throw new IllegalArgumentException("'" + text + "' is more than a day");
        return precision;
    }

    @Override
    public boolean accepts(Difference difference) {
        if (!WholeValue.isValueAgainstValue(difference)) return false;
        Optional<Instants.Reading> primary = reading(difference.primary());
        Optional<Instants.Reading> candidate = reading(difference.candidate());
        return primary.isPresent()
                && candidate.isPresent()
                && primary.get().zoned() == candidate.get().zoned()
                && cut(primary.get().instant()).equals(cut(candidate.get().instant()));
    }

    private static Optional<Instants.Reading> reading(Value value) {
        return WholeValue.string(value).flatMap(Instants::read);
    }

    /** How many whole precisions there were since 1970; rounded down also before it. */
    private BigInteger cut(Instant instant) {
        BigInteger nanos = nanos(instant.getEpochSecond(), instant.getNano());
        BigInteger each = nanos(precision.toSeconds(), precision.toNanosPart());
        BigInteger[] parts = nanos.divideAndRemainder(each);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger nanos(long seconds, int nanos) {
        return BigInteger.valueOf(seconds)
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(nanos));
    }
}
