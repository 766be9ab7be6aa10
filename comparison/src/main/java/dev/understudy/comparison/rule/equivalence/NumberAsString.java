package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** A number for a string that spells the same number in JSON's grammar, either way round: 10.5 and "10.50". */
public record NumberAsString() implements Equivalence {
    @Override
    public boolean accepts(Difference difference) {
        if (!WholeValue.isTypeAgainstType(difference)) return false;
        return same(difference.primary(), difference.candidate()) || same(difference.candidate(), difference.primary());
    }

    private static boolean same(Value number, Value string) {
        Optional<BigDecimal> one = WholeValue.number(number).flatMap(ExactNumber::of);
        Optional<BigDecimal> other = WholeValue.string(string).flatMap(ExactNumber::of);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }
}
