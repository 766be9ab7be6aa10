package dev.understudy.comparison.json;

import dev.understudy.comparison.align.EqualElements;
import dev.understudy.comparison.align.Matching;
import dev.understudy.comparison.align.Work;
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
        Matching aligned = completed(
                new EqualElements(one.hashes(), other.hashes(), work).matched(), Likeness.Known.NOTHING, orderCounts);
        return orderCounts && isBetterByPosition(aligned) ? byPosition() : aligned;
    }

    /** Scalars of which some became others: alignment must say so in fewer words than the positions do. */
    private boolean isBetterByPosition(Matching aligned) {
        int length = one.hashes().length;
        if (length != other.hashes().length || aligned.isComplete()) return false;
        int unequal = 0;
        for (int i = 0; i < length; i++) {
            if (one.hashes()[i] == other.hashes()[i]) continue;
            if (!isScalar(one.elements().get(i)) || !isScalar(other.elements().get(i))) return false;
            unequal++;
        }
        return unequal <= words(aligned);
    }

    private static boolean isScalar(JsonValue value) {
        return !(value instanceof JsonValue.JsonObject) && !(value instanceof JsonValue.JsonArray);
    }

    private static int words(Matching matching) {
        boolean[] inOrder = matching.inOrder();
        int words = 0;
        for (int i = 0; i < inOrder.length; i++) {
            if (!inOrder[i]) words++;
        }
        for (int i = 0; i < matching.sizeOfOther(); i++) {
            if (matching.ofOther(i) == Matching.NONE) words++;
        }
        return words;
    }

    private Matching byPosition() {
        var matching = new Matching(one.hashes().length, one.hashes().length);
        for (int i = 0; i < matching.sizeOfOne(); i++) matching.pair(i, i);
        return matching;
    }

    /** Elements of one key first, then what may have got another key. */
    Matching byKey(ElementKey key) {
        return completed(matched(key), Likeness.Known.APART, true);
    }

    /** Each side has keys of its own: nothing is taken for what it is not like. */
    Matching ofStrangers() {
        return completed(
                new EqualElements(one.hashes(), other.hashes(), work).matched(), Likeness.Known.STRANGERS, true);
    }

    /** Whether the key pairs any elements that mean the same, or finds more alike than their positions do. */
    boolean isSureBy(ElementKey key) {
        Matching matching = matched(key);
        for (int i = 0; i < matching.sizeOfOne(); i++) {
            int partner = matching.ofOne(i);
            if (partner != Matching.NONE && one.hashes()[i] == other.hashes()[partner]) return true;
        }
        return matching.sizeOfOne() != matching.sizeOfOther() || alike(matching) >= alike(byPosition());
    }

    /** Whether the key finds more alike than their positions do. */
    boolean isBetterBy(ElementKey key) {
        Matching matching = matched(key);
        return matching.sizeOfOne() != matching.sizeOfOther() || alike(matching) > alike(byPosition());
    }

    private long alike(Matching matching) {
        var likeness = new Likeness(one.parts(), other.parts(), Likeness.Known.NOTHING);
        long alike = 0;
        for (int i = 0; i < matching.sizeOfOne(); i++) {
            int partner = matching.ofOne(i);
            if (partner != Matching.NONE) alike += likeness.likeness(i, partner);
        }
        work.add(matching.sizeOfOne());
        return alike;
    }

    private Matching matched(ElementKey key) {
        return exchanged ? key.matched().swapped() : key.matched();
    }

    private Matching completed(Matching matching, Likeness.Known known, boolean orderCounts) {
        if (!matching.isComplete()) {
            new Neighbours(matching, new Likeness(one.parts(), other.parts(), known), work).pair(orderCounts);
        }
        return exchanged ? matching.swapped() : matching;
    }
}
