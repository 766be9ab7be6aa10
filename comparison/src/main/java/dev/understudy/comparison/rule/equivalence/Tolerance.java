package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.rule.field.Fields;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers that are near each other, in exact decimals.
 *
 * @param absolute the most that they may be apart; null where that is not limited
 * @param relative the same as a share of the larger of the two, without their signs; where both are given, both must hold
 */
public record Tolerance(
        @Nullable BigDecimal absolute, @Nullable BigDecimal relative) implements Equivalence {

    public static Equivalence read(Fields in) {
        if (!in.has("absolute") && !in.has("relative")) {
            in.problem("absolute", "give how far the numbers may be apart, as absolute, relative or both");
        }
        return new Tolerance(
                in.decimal("absolute").orElse(null), in.decimal("relative").orElse(null));
    }

    @Override
    public boolean accepts(Difference difference) {
        if (!WholeValue.isValueAgainstValue(difference)) return false;
        Optional<BigDecimal> primary = WholeValue.number(difference.primary()).flatMap(ExactNumber::of);
        Optional<BigDecimal> candidate =
                WholeValue.number(difference.candidate()).flatMap(ExactNumber::of);
        return primary.isPresent() && candidate.isPresent() && near(primary.get(), candidate.get());
    }

    private boolean near(BigDecimal primary, BigDecimal candidate) {
        BigDecimal apart = primary.subtract(candidate).abs();
        if (absolute != null && apart.compareTo(absolute) > 0) return false;
        if (relative == null) return absolute != null;
        return apart.compareTo(primary.abs().max(candidate.abs()).multiply(relative)) <= 0;
    }
}
