package dev.understudy.comparison.json;

import dev.understudy.comparison.align.BestAlignment;
import dev.understudy.comparison.align.Matching;
import dev.understudy.comparison.align.Work;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs what has no partner yet with what is like it and stands between the same neighbours: an element that was changed
 * rather than taken away and another put in. Within one gap the work is the product of both sides, so that large gaps are
 * paired by position where they are of one size, and not at all where they are not.
 */
final class Neighbours {
    /** A table of these is held at once. */
    private static final long MOST_CELLS = 1_000_000;

    private final Matching matching;
    private final Likeness likeness;
    private final Work work;
    private final List<Integer> one = new ArrayList<>();
    private final List<Integer> other = new ArrayList<>();

    Neighbours(Matching matching, Likeness likeness, Work work) {
        this.matching = matching;
        this.likeness = likeness;
        this.work = work;
    }

    /** @param orderCounts whether only what stands between the same neighbours may be paired */
    void pair(boolean orderCounts) {
        boolean[] inOrder = orderCounts ? matching.inOrder() : new boolean[matching.sizeOfOne()];
        int next = 0;
        for (int i = 0; i < inOrder.length; i++) {
            if (matching.ofOne(i) == Matching.NONE) one.add(i);
            if (inOrder[i]) {
                int anchor = matching.ofOne(i);
                gather(next, anchor);
                next = anchor + 1;
                gap();
            }
        }
        gather(next, matching.sizeOfOther());
        gap();
    }

    private void gather(int from, int to) {
        for (int i = from; i < to; i++) {
            if (matching.ofOther(i) == Matching.NONE) other.add(i);
        }
    }

    private void gap() {
        if (!one.isEmpty() && !other.isEmpty()) gap(one, other);
        one.clear();
        other.clear();
    }

    private void gap(List<Integer> ones, List<Integer> others) {
        long cells = (long) ones.size() * others.size();
        if (cells == 1 || cells > MOST_CELLS || !work.take(cells * likeness.cost(ones, others))) {
            rest(ones, others);
            return;
        }
        var best = new BestAlignment(ones.size(), others.size(), (i, k) -> likeness.of(ones.get(i), others.get(k)));
        int fromOne = 0;
        int fromOther = 0;
        for (int i = 0; i < ones.size(); i++) {
            int k = best.partner(i);
            if (k < 0) continue;
            rest(ones.subList(fromOne, i), others.subList(fromOther, k));
            matching.pair(ones.get(i), others.get(k));
            fromOne = i + 1;
            fromOther = k + 1;
        }
        rest(ones.subList(fromOne, ones.size()), others.subList(fromOther, others.size()));
    }

    /** Nothing here is alike: as many as before means that each became another, unless keys say who is who. */
    private void rest(List<Integer> ones, List<Integer> others) {
        if (ones.size() != others.size() || (likeness.known() == Likeness.Known.APART && ones.size() > 1)) return;
        for (int i = 0; i < ones.size(); i++) {
            if (likeness.mayStandIn(ones.get(i), others.get(i))) matching.pair(ones.get(i), others.get(i));
        }
    }
}
