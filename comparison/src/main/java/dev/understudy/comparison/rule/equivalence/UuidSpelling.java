package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One UUID with and without dashes, in capitals and not. */
public record UuidSpelling() implements Equivalence {
    private static final Pattern DASHED =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern PLAIN = Pattern.compile("[0-9a-fA-F]{32}");

    @Override
    public boolean accepts(Difference difference) {
        if (!WholeValue.isValueAgainstValue(difference)) return false;
        Optional<String> primary = WholeValue.string(difference.primary()).flatMap(UuidSpelling::digits);
        return primary.isPresent()
                && primary.equals(WholeValue.string(difference.candidate()).flatMap(UuidSpelling::digits));
    }

    private static Optional<String> digits(String text) {
        boolean one = DASHED.matcher(text).matches() || PLAIN.matcher(text).matches();
        return one ? Optional.of(text.replace("-", "").toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
