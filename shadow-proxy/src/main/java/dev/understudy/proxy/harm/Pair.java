package dev.understudy.proxy.harm;

import java.util.List;

/**
 * A control window and the stretch before it: near enough in time that whatever else changes changes both.
 *
 * @param mirrored with copies
 * @param control without
 */
record Pair(Sample mirrored, Sample control) {
    static final Pair NONE = new Pair(Sample.NONE, Sample.NONE);

    /** Below so many requests on either side a pair says nothing. */
    private static final int ENOUGH = 30;

    boolean isTelling() {
        return mirrored.requests() >= ENOUGH && control.requests() >= ENOUGH;
    }

    /** All of them as one. */
    static Pair pooled(List<Pair> pairs) {
        return pairs.stream()
                .reduce(NONE, (all, pair) -> new Pair(all.mirrored.and(pair.mirrored), all.control.and(pair.control)));
    }
}
