package dev.understudy.comparison.json;

import dev.understudy.comparison.align.Matching;
import dev.understudy.comparison.difference.ArrayPairing;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two arrays whose elements were paired, and what that says: what was removed, added and moved. What belongs together is
 * handed on to be compared.
 *
 * @param matching of all elements
 * @param ends what is not compared again
 * @param key by which the elements are told apart; empty where nothing does
 * @param at the place of the arrays
 */
record ArrayPair(
        JsonArray primary, JsonArray candidate, Matching matching, SameEnds ends, Optional<ElementKey> key, Trail at) {
    /** With more elements than this that moved, the order as a whole is what differs. */
    private static final int MOST_MOVED = 10;

    /** Compares two elements that belong together. */
    @FunctionalInterface
    interface Elements {
        void compare(JsonValue primary, JsonValue candidate, Trail at);
    }

    /** @param orderInOneWord whether the order differs as a whole, however few elements moved */
    void report(boolean orderInOneWord, Elements elements, FoundDifferences found) {
        boolean[] kept = matching.inOrder();
        if (!matching.isByIndex()) found.add(pairing(kept));
        int moved = 0;
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i] && matching.ofOne(i) != Matching.NONE) moved++;
        }
        boolean oneByOne = !orderInOneWord && !matching.isComplete() && moved <= MOST_MOVED;
        if (moved > 0 && !oneByOne) order(found);
        for (int i = 0; i < kept.length; i++) {
            int partner = matching.ofOne(i);
            if (partner == Matching.NONE) {
                removed(i, found);
            } else {
                if (oneByOne && !kept[i]) moved(i, partner, found);
                if (ends.areSame(i, partner)) continue;
                elements.compare(primary.elements().get(i), candidate.elements().get(partner), ofPrimary(i));
            }
        }
        for (int i = 0; i < matching.sizeOfOther(); i++) {
            if (matching.ofOther(i) == Matching.NONE) added(i, found);
        }
    }

    private ArrayPairing pairing(boolean[] inOrder) {
        List<ArrayPairing.Run> kept = new ArrayList<>();
        List<ArrayPairing.Run> moved = new ArrayList<>();
        for (int i = 0; i < inOrder.length; i++) {
            int partner = matching.ofOne(i);
            if (partner != Matching.NONE) ArrayPairing.append(inOrder[i] ? kept : moved, i, partner);
        }
        return new ArrayPairing(at.location(), kept, moved);
    }

    private Trail ofPrimary(int index) {
        return key.map(by -> at.keyed(by.field(), by.ofPrimary().get(index - ends.start()), index))
                .orElseGet(() -> at.index(index));
    }

    private Trail ofCandidate(int index) {
        return key.map(by -> at.keyed(by.field(), by.ofCandidate().get(index - ends.start()), index))
                .orElseGet(() -> at.index(index));
    }

    private void order(FoundDifferences found) {
        Kind kind = Kind.JSON_ORDER;
        found.add(kind, () -> new Difference(kind, at.location(), JsonText.value(primary), JsonText.value(candidate)));
    }

    private void removed(int index, FoundDifferences found) {
        Kind kind = Kind.JSON_MEMBER_REMOVED;
        JsonValue element = primary.elements().get(index);
        found.add(
                kind, () -> new Difference(kind, ofPrimary(index).location(), JsonText.value(element), Value.MISSING));
    }

    private void added(int index, FoundDifferences found) {
        Kind kind = Kind.JSON_MEMBER_ADDED;
        JsonValue element = candidate.elements().get(index);
        found.add(
                kind,
                () -> new Difference(kind, ofCandidate(index).location(), Value.MISSING, JsonText.value(element)));
    }

    private void moved(int from, int to, FoundDifferences found) {
        Kind kind = Kind.JSON_MEMBER_MOVED;
        Shape shape = primary.elements().get(from).shape();
        found.add(
                kind,
                () -> new Difference(
                        kind,
                        ofPrimary(from).location(),
                        new Value("at index " + from, shape),
                        new Value("at index " + to, shape)));
    }
}
