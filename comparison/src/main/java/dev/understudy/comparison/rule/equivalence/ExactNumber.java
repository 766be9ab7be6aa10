package dev.understudy.comparison.rule.equivalence;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as an exact decimal; none where writing it out would take more digits than anybody compares. */
final class ExactNumber {
    private static final Pattern GRAMMAR = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int MOST_DIGITS = 1_000;

    private ExactNumber() {}

    /** @param text a number of the JSON grammar, or anything else, which is none */
    static Optional<BigDecimal> of(String text) {
        if (text.length() > MOST_DIGITS || !GRAMMAR.matcher(text).matches()) return Optional.empty();
        try {
            var number = new BigDecimal(text);
            return Math.abs((long) number.scale()) <= MOST_DIGITS ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException exponentBeyondInt) {
            return Optional.empty();
        }
    }
}
