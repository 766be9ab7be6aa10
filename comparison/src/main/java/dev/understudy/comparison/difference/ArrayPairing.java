package dev.understudy.comparison.difference;

import java.util.List;

/**
 * Which elements of two arrays were taken for one another, where that is not index by index, or which lines of two texts; an
 * element of neither list has no partner.
 *
 * @param kept stretches of elements that follow each other on both sides and keep their place among those with a partner
 * @param moved the same of those that stand elsewhere
 */
public record ArrayPairing(Location at, List<Run> kept, List<Run> moved) {
    public ArrayPairing {
        kept = List.copyOf(kept);
        moved = List.copyOf(moved);
    }

    /** So many elements from the index {@code primary} on, and their partners from {@code candidate} on. */
    public record Run(int primary, int candidate, int length) {
        private boolean goesOnWith(int one, int other) {
            return one == primary + length && other == candidate + length;
        }
    }

    public int runs() {
        return kept.size() + moved.size();
    }

    /** The stretches with one more pair behind them; {@code runs} is changed. */
    public static void append(List<Run> runs, int primary, int candidate) {
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.goesOnWith(primary, candidate)) {
            runs.set(runs.size() - 1, new Run(last.primary(), last.candidate(), last.length() + 1));
        } else {
            runs.add(new Run(primary, candidate, 1));
        }
    }
}
