package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Matching;
import java.util.Optional;

/**
 * Which elements of two arrays belong together, of those between the ends that both share.
 *
 * @param key by which they are told apart; empty where nothing does
 */
record WhoIsWho(Matching matching, Optional<ElementKey> key) {

    static WhoIsWho of(ArrayMode mode, KeyFields fields, ElementPairing pairing) {
        return switch (mode) {
            case ArrayMode.Multiset multiset -> withoutKey(pairing.byMeaning(false));
            case ArrayMode.ByKey(String field) ->
                fields.named(field).map(key -> by(key, pairing)).orElseGet(() -> automatic(fields, pairing));
            case ArrayMode.Automatic automatic -> automatic(fields, pairing);
            case ArrayMode.ByPosition byPosition -> throw new IllegalArgumentException("elements are not told apart");
        };
    }

    private static WhoIsWho automatic(KeyFields fields, ElementPairing pairing) {
        Optional<ElementKey> likely = fields.likely()
                .filter(ElementKey::sharesAny)
                .filter(pairing::isSureBy)
                .findFirst();
        if (likely.isPresent()) return by(likely.get(), pairing);
        if (fields.likely().findFirst().isPresent()) return withoutKey(strangers(fields, pairing));
        return fields.possible()
                .filter(pairing::isBetterBy)
                .findFirst()
                .map(possible -> by(possible, pairing))
                .orElseGet(() -> withoutKey(pairing.byMeaning(true)));
    }

    /** Where the sides share no key, other elements; else keys that are wrong about who is who. */
    private static Matching strangers(KeyFields fields, ElementPairing pairing) {
        return fields.likely().anyMatch(ElementKey::sharesAny) ? pairing.byMeaning(true) : pairing.ofStrangers();
    }

    private static WhoIsWho withoutKey(Matching matching) {
        return new WhoIsWho(matching, Optional.empty());
    }

    private static WhoIsWho by(ElementKey key, ElementPairing pairing) {
        return new WhoIsWho(pairing.byKey(key), Optional.of(key));
    }
}
