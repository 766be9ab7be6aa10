package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.link.Links;
import dev.understudy.exchange.redact.RedactionToken;
import java.util.Optional;

/** How two JSON strings differ: not at all, in spelling only, or in value. */
record StringComparison(Links links) {

    /** Empty where both are the same, or links to the same place. */
    Optional<Kind> compare(String primary, String candidate) {
        if (primary.equals(candidate)) return Optional.empty();
        if (RedactionToken.isToken(primary) || RedactionToken.isToken(candidate)) return Optional.of(Kind.JSON_VALUE);
        if (links.same(primary, candidate)) return Optional.empty();
        Optional<Kind> instants = instants(primary, candidate);
        if (instants.isPresent()) return instants;
        if (Durations.same(primary, candidate)) return Optional.of(Kind.JSON_DURATION_SPELLING);
        if (Uuids.same(primary, candidate)) return Optional.of(Kind.JSON_UUID_SPELLING);
        boolean composed = OneSpelling.composed(primary).equals(OneSpelling.composed(candidate));
        return Optional.of(composed ? Kind.JSON_UNICODE_FORM : Kind.JSON_VALUE);
    }

    private static Optional<Kind> instants(String primary, String candidate) {
        return Instants.read(primary)
                .flatMap(p -> Instants.read(candidate)
                        .filter(c -> c.instant().equals(p.instant()))
                        .map(c -> c.zoned() == p.zoned() ? Kind.JSON_INSTANT_SPELLING : Kind.JSON_INSTANT_ZONE));
    }
}
