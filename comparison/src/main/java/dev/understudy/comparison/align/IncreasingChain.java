package dev.understudy.comparison.align;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The longest chain of pairs in which both numbers grow, found by patience sorting; pairs are offered by their first
 * number, and those that share it by falling second number (Hunt and Szymanski 1977).
 */
final class IncreasingChain {
    /** For each length the chain that ends lowest. */
    private final List<Link> ends = new ArrayList<>();

    private record Link(int one, int other, @Nullable Link before) {}

    @FunctionalInterface
    interface Taker {
        void take(int one, int other);
    }

    void offer(int one, int other) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends.get(middle).other() < other) low = middle + 1;
            else high = middle;
        }
        var link = new Link(one, other, low == 0 ? null : ends.get(low - 1));
        if (low == ends.size()) ends.add(link);
        else ends.set(low, link);
    }

    /** From the last pair to the first. */
    void forEach(Taker taker) {
        for (Link at = ends.isEmpty() ? null : ends.getLast(); at != null; at = at.before()) {
            taker.take(at.one(), at.other());
        }
    }
}
