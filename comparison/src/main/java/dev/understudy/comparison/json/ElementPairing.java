package dev.understudy.comparison.json;

import dev.understudy.comparison.align.EqualElements;
import dev.understudy.comparison.align.Matching;
import dev.understudy.comparison.align.Work;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which elements of two arrays belong together, of those between the ends that both share. The two sides are
 * looked at in an order that does not depend on which is the primary, so that exchanging them exchanges what is removed and
 * added and changes nothing else. What elements mean is hashed only where neither keys nor numbers say who is who.
 */
final class ElementPairing {
    private final Side primary;
    private final Side candidate;
    private final boolean shareEnds;
    private final Work work;

    /** The elements of one side between the ends. */
    static final class Side {
        private final List<JsonValue> elements;
        private final MeaningHash hash;
        private long @Nullable [] hashes;

        Side(List<JsonValue> elements, MeaningHash hash) {
            this.elements = elements;
            this.hash = hash;
        }

        private int size() {
            return elements.size();
        }

        /** What each element means. */
        private long[] hashes() {
            long[] known = hashes;
            if (known == null) {
                known = hash.of(elements);
                hashes = known;
            }
            return known;
        }

        private Likeness.Parts parts() {
            return new Likeness.Parts(elements, hash);
        }
    }

    /** @param shareEnds whether there are elements at the ends, which are the same on both sides */
    ElementPairing(Side primary, Side candidate, boolean shareEnds, Work work) {
        this.primary = primary;
        this.candidate = candidate;
        this.shareEnds = shareEnds;
        this.work = work;
    }

    private boolean isExchanged() {
        return Arrays.compare(primary.hashes(), candidate.hashes()) > 0;
    }

    private Side one() {
        return isExchanged() ? candidate : primary;
    }

    private Side other() {
        return isExchanged() ? primary : candidate;
    }

    /** Equal elements first, then those that are like each other: in the same gap between equal ones where order counts. */
    Matching byMeaning(boolean orderCounts) {
        if (primary.size() == 0 || candidate.size() == 0) return new Matching(primary.size(), candidate.size());
        if (primary.size() == 1 && candidate.size() == 1) return byPosition();
        Matching aligned = completed(equal(), Likeness.Known.NOTHING, orderCounts);
        return orderCounts && isBetterByPosition(aligned) ? byPosition() : aligned;
    }

    /** Elements of one meaning, as who is looked at first finds them. */
    private Matching equal() {
        Matching matching = new EqualElements(one().hashes(), other().hashes(), work).matched();
        return isExchanged() ? matching.swapped() : matching;
    }

    /** Scalars of which some became others: alignment must say so in fewer words than the positions do. */
    private boolean isBetterByPosition(Matching aligned) {
        if (primary.size() != candidate.size() || aligned.isComplete()) return false;
        int unequal = 0;
        for (int i = 0; i < primary.size(); i++) {
            if (primary.hashes()[i] == candidate.hashes()[i]) continue;
            if (!isScalar(primary.elements.get(i)) || !isScalar(candidate.elements.get(i))) return false;
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
        var matching = new Matching(primary.size(), primary.size());
        for (int i = 0; i < matching.sizeOfOne(); i++) matching.pair(i, i);
        return matching;
    }

    /** Elements of one key first, then what may have got another key. */
    Matching byKey(ElementKey key) {
        return completed(key.matched(), Likeness.Known.APART, true);
    }

    /** Each side has keys of its own: nothing is taken for what it is not like. */
    Matching ofStrangers() {
        return completed(equal(), Likeness.Known.STRANGERS, true);
    }

    /** Whether the key pairs any elements that mean the same, or finds more alike than their positions do. */
    boolean isSureBy(ElementKey key) {
        if (shareEnds) return true;
        Matching matching = key.matched();
        if (matching.isByIndex()) return true;
        for (int i = 0; i < matching.sizeOfOne(); i++) {
            int partner = matching.ofOne(i);
            if (partner != Matching.NONE && primary.hashes()[i] == candidate.hashes()[partner]) return true;
        }
        return matching.sizeOfOne() != matching.sizeOfOther() || alike(matching) >= alike(byPosition());
    }

    /** Whether the key finds more alike than their positions do. */
    boolean isBetterBy(ElementKey key) {
        Matching matching = key.matched();
        if (matching.isByIndex()) return false;
        return matching.sizeOfOne() != matching.sizeOfOther() || alike(matching) > alike(byPosition());
    }

    private long alike(Matching matching) {
        var likeness = new Likeness(primary.parts(), candidate.parts(), Likeness.Known.NOTHING);
        long alike = 0;
        for (int i = 0; i < matching.sizeOfOne(); i++) {
            int partner = matching.ofOne(i);
            if (partner != Matching.NONE) alike += likeness.likeness(i, partner);
        }
        work.add(matching.sizeOfOne());
        return alike;
    }

    private Matching completed(Matching matching, Likeness.Known known, boolean orderCounts) {
        if (matching.isExhausted()) return matching;
        var likeness = new Likeness(one().parts(), other().parts(), known);
        new Neighbours(isExchanged() ? matching.swapped() : matching, likeness, work).pair(orderCounts);
        return matching;
    }
}
