package dev.understudy.comparison.json;

import java.util.Arrays;
import java.util.List;

/**
 * Finds out which elements of two arrays belong together. The two sides are looked at in an order that does not depend on
 * which is the primary, so that exchanging them exchanges what is removed and added and changes nothing else.
 */
final class ElementPairing {
    private final Side one;
    private final Side other;
    private final boolean exchanged;
    private final Work work;

    /** @param hashes what each element means, {@code hash} what their parts mean */
    record Side(List<JsonValue> elements, long[] hashes, MeaningHash hash) {
        private Likeness.Parts parts() {
            return new Likeness.Parts(elements, hash);
        }
    }

    ElementPairing(Side primary, Side candidate, Work work) {
        this.exchanged = Arrays.compare(primary.hashes(), candidate.hashes()) > 0;
        this.one = exchanged ? candidate : primary;
        this.other = exchanged ? primary : candidate;
        this.work = work;
    }

    /** Equal elements first, then those that are like each other: in the same gap between equal ones where order counts. */
    Matching byMeaning(boolean orderCounts) {
        return completed(new EqualElements(one.hashes(), other.hashes(), work).matched(), false, orderCounts);
    }

    /** Elements of one key first, then what may have got another key. */
    Matching byKey(ElementKey key) {
        Matching matching = key.matched();
        return completed(exchanged ? matching.swapped() : matching, true, true);
    }

    private Matching completed(Matching matching, boolean keyed, boolean orderCounts) {
        if (!matching.isComplete()) {
            new Neighbours(matching, new Likeness(one.parts(), other.parts(), keyed), work).pair(orderCounts);
        }
        return exchanged ? matching.swapped() : matching;
    }
}
