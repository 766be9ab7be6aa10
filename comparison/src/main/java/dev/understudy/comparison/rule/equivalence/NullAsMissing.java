package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;

/** A member with null for a member that is not there, either way round. */
public record NullAsMissing() implements Equivalence {
    @Override
    public boolean accepts(Difference difference) {
        return difference.kind() == Kind.JSON_NULL_AGAINST_MISSING
                || difference.kind() == Kind.JSON_MISSING_AGAINST_NULL;
    }
}
