package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.exchange.PathMapping;
import java.util.Optional;

/** The link to a first page that the primary names ({@code ?page=1}) and the candidate does not. Not symmetric. */
public record FirstPage(PathMapping mapping) implements Equivalence {
    private static final String PARAMETER = "page=1";

    @Override
    public boolean accepts(Difference difference) {
        Optional<Link> primary = Link.at(difference, difference.primary());
        Optional<Link> candidate = Link.at(difference, difference.candidate());
        if (primary.isEmpty() || candidate.isEmpty()) return false;
        return without(primary.get().query())
                .filter(query ->
                        primary.get().withQuery(query).equals(candidate.get().toPrimary(mapping)))
                .isPresent();
    }

    /** The query without its one page parameter; empty where it has none. */
    private static Optional<String> without(String query) {
        if (query.equals("?" + PARAMETER)) return Optional.of("");
        if (query.startsWith("?" + PARAMETER + "&")) return Optional.of("?" + query.substring(PARAMETER.length() + 2));
        if (query.endsWith("&" + PARAMETER)) {
            return Optional.of(query.substring(0, query.length() - PARAMETER.length() - 1));
        }
        int within = query.indexOf("&" + PARAMETER + "&");
        if (within < 0) return Optional.empty();
        return Optional.of(query.substring(0, within) + query.substring(within + PARAMETER.length() + 1));
    }

    @Override
    public Equivalence under(PathMapping other) {
        return new FirstPage(other);
    }
}
