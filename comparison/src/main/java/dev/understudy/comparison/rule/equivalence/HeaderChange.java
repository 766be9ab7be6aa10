package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import java.util.Locale;

/**
 * A header that changes on purpose, from one value to another. Not symmetric.
 *
 * @param from what the primary has, in lower case; empty where it has none
 * @param to the same of the candidate
 */
public record HeaderChange(String from, String to) implements Equivalence {
    @Override
    public boolean accepts(Difference difference) {
        return difference.kind() != Kind.NOT_EXPLORED
                && is(difference.primary(), from)
                && is(difference.candidate(), to);
    }

    private static boolean is(Value value, String wanted) {
        if (wanted.isEmpty()) return value.shape() == Shape.MISSING;
        return WholeValue.header(value)
                .filter(text -> text.toLowerCase(Locale.ROOT).equals(wanted))
                .isPresent();
    }
}
