package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;

/** One UUID with and without dashes, or in capitals. */
public record UuidSpelling() implements Equivalence {
    @Override
    public boolean accepts(Difference difference) {
        return difference.kind() == Kind.JSON_UUID_SPELLING;
    }
}
