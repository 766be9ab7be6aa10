package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Matching;
import java.util.List;
import java.util.Optional;

/**
 * Which elements of two arrays belong together.
 *
 * @param key by which they are told apart; empty where nothing does
 */
record WhoIsWho(Matching matching, Optional<ElementKey> key) {

    static WhoIsWho of(ArrayMode mode, KeyFields fields, ElementPairing pairing) {
        return switch (mode) {
            case ArrayMode.Multiset multiset -> new WhoIsWho(pairing.byMeaning(false), Optional.empty());
            case ArrayMode.ByKey(String field) ->
                ElementKey.named(field, fields.primary(), fields.candidate(), fields.links())
                        .map(key -> by(key, pairing))
                        .orElseGet(() -> automatic(fields, pairing));
            case ArrayMode.Automatic automatic -> automatic(fields, pairing);
            case ArrayMode.ByPosition byPosition -> throw new IllegalArgumentException("elements are not told apart");
        };
    }

    private static WhoIsWho automatic(KeyFields fields, ElementPairing pairing) {
        List<ElementKey> likely = fields.likely().toList();
        Optional<ElementKey> key = likely.stream()
                .filter(ElementKey::sharesAny)
                .filter(pairing::isSureBy)
                .findFirst();
        boolean strangers = !likely.isEmpty() && likely.stream().noneMatch(ElementKey::sharesAny);
        if (key.isEmpty() && likely.isEmpty()) {
            key = fields.possible().filter(pairing::isBetterBy).findFirst();
        }
        return key.map(found -> by(found, pairing))
                .orElseGet(() ->
                        new WhoIsWho(strangers ? pairing.ofStrangers() : pairing.byMeaning(true), Optional.empty()));
    }

    private static WhoIsWho by(ElementKey key, ElementPairing pairing) {
        return new WhoIsWho(pairing.byKey(key), Optional.of(key));
    }
}
