package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.exchange.PathMapping;
import java.util.Optional;

/** One link by http and by https, as a server behind a proxy writes it that does not know how its users came in. */
public record LinkScheme(PathMapping mapping) implements Equivalence {
    @Override
    public boolean accepts(Difference difference) {
        Optional<Link> primary = Link.at(difference, difference.primary());
        Optional<Link> candidate = Link.at(difference, difference.candidate());
        if (primary.isEmpty() || candidate.isEmpty()) return false;
        String scheme = primary.get().scheme();
        return !scheme.isEmpty()
                && !candidate.get().scheme().isEmpty()
                && !scheme.equals(candidate.get().scheme())
                && primary.get().equals(candidate.get().toPrimary(mapping).withScheme(scheme));
    }

    @Override
    public Equivalence under(PathMapping other) {
        return new LinkScheme(other);
    }
}
