package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.header.HeaderLines;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The same elements of a comma-separated list in another order or number; each is compared as it is spelled. */
public record HeaderSet() implements Equivalence {
    @Override
    public boolean accepts(Difference difference) {
        if (difference.kind() != Kind.HEADER_VALUE) return false;
        Optional<String> primary = WholeValue.header(difference.primary());
        Optional<String> candidate = WholeValue.header(difference.candidate());
        return primary.isPresent()
                && candidate.isPresent()
                && elements(primary.get()).equals(elements(candidate.get()));
    }

    private static Set<String> elements(String value) {
        return Set.copyOf(HeaderLines.elements(List.of(value)));
    }
}
