package dev.understudy.comparison.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where each hash occurs in a sequence: indexes in order. */
final class Occurrences {
    private static final int[] NONE = {};

    private final Map<Long, int[]> indexes = new HashMap<>();
    private final Map<Long, Integer> counts = new HashMap<>();

    /** Takes note of one more. */
    void add(long hash, int index) {
        int number = next(hash);
        int[] held = indexes.getOrDefault(hash, NONE);
        if (held.length == number) {
            held = Arrays.copyOf(held, Math.max(1, 2 * held.length));
            indexes.put(hash, held);
        }
        held[number] = index;
    }

    /** Counts one more without a note of where; how many there were before. */
    int next(long hash) {
        return counts.merge(hash, 1, Integer::sum) - 1;
    }

    int count(long hash) {
        return counts.getOrDefault(hash, 0);
    }

    int at(long hash, int number) {
        return indexes.getOrDefault(hash, NONE)[number];
    }
}
