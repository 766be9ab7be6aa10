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
        boolean likely = false;
        boolean shared = false;
        for (String field : fields.likely()) {
            Optional<ElementKey> key = fields.named(field);
            likely |= key.isPresent();
            if (key.isEmpty() || !key.get().sharesAny()) continue;
            shared = true;
            if (pairing.isSureBy(key.get())) return by(key.get(), pairing);
        }
        // where the sides share no key, other elements; else keys that are wrong about who is who
        if (likely) return withoutKey(shared ? pairing.byMeaning(true) : pairing.ofStrangers());
        return fields.possible()
                .filter(pairing::isBetterBy)
                .findFirst()
                .map(possible -> by(possible, pairing))
                .orElseGet(() -> withoutKey(pairing.byMeaning(true)));
    }

    private static WhoIsWho withoutKey(Matching matching) {
        return new WhoIsWho(matching, Optional.empty());
    }

    private static WhoIsWho by(ElementKey key, ElementPairing pairing) {
        return new WhoIsWho(pairing.byKey(key), Optional.of(key));
    }
}
