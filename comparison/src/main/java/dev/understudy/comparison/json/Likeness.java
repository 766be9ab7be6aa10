package dev.understudy.comparison.json;

import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much two elements have in common, by the hashes of their parts.
 *
 * @param known what keys say of elements that have no partner by them
 */
record Likeness(Parts ofOne, Parts ofOther, Known known) {
    private static final int ALL = 1_000;
    private static final int HALF = ALL / 2;
    private static final int NEARLY_ALL = 3 * ALL / 4;

    /** What keys say of elements that have no partner by them. */
    enum Known {
        /** No keys were found, so that each element may have become each other one. */
        NOTHING,
        /** No element of one side has the key of one of the other: other elements, or other keys for the same. */
        STRANGERS,
        /** They are different ones, so that nearly all has to be the same. */
        APART
    }

    /** From 1 to 1,000; 0 where they have too little in common to be paired across a gap. */
    int of(int one, int other) {
        int likeness = likeness(one, other);
        return likeness >= (known == Known.APART ? NEARLY_ALL : HALF) ? likeness : 0;
    }

    /** Whether one element may be what the other became, where nothing else can be. */
    boolean mayStandIn(int one, int other) {
        return known == Known.NOTHING || likeness(one, other) >= HALF;
    }

    /** From 0 to 1,000. */
    int likeness(int one, int other) {
        long[] p = ofOne.of(one);
        long[] c = ofOther.of(other);
        int larger = Math.max(p.length, c.length);
        return larger == 0 ? 0 : (int) ((long) ALL * common(p, c) / larger);
    }

    /** What one look at a pair costs, about. */
    long cost(List<Integer> ones, List<Integer> others) {
        return 2L + ofOne.of(ones.getFirst()).length + ofOther.of(others.getFirst()).length;
    }

    private static int common(long[] one, long[] other) {
        int common = 0;
        int i = 0;
        int k = 0;
        while (i < one.length && k < other.length) {
            int order = Long.compare(one[i], other[k]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) k++;
        }
        return common;
    }

    /** The sorted hashes of an element's members or elements; of a scalar none. */
    record Parts(List<JsonValue> elements, MeaningHash hash, Map<Integer, long[]> known) {
        Parts(List<JsonValue> elements, MeaningHash hash) {
            this(elements, hash, new HashMap<>());
        }

        long[] of(int index) {
            return known.computeIfAbsent(index, key -> parts(elements.get(key)));
        }

        private long[] parts(JsonValue element) {
            long[] parts = switch (element) {
                case JsonObject object -> hash.of(object.members());
                case JsonArray array -> hash.of(array.elements());
                default -> new long[0];
            };
            Arrays.sort(parts);
            return parts;
        }
    }
}
