package dev.understudy.comparison.json;

import java.util.List;

/**
 * How many elements two arrays share at their beginnings and, behind that, at their ends: there is nothing to find out about
 * them, so that one changed element costs what one element costs.
 */
record SameEnds(int start, int end, int ofPrimary, int ofCandidate) {
    /** Stands for the meaning of what both share; any number that is another for each place. */
    private static final long SHARED = 0x9E3779B97F4A7C15L;

    /** Nothing is known. */
    static SameEnds unknown(List<JsonValue> primary, List<JsonValue> candidate) {
        return new SameEnds(0, 0, primary.size(), candidate.size());
    }

    /** Looks at each element once, at the one that differs twice. */
    static SameEnds of(List<JsonValue> primary, List<JsonValue> candidate, Sameness sameness) {
        int p = primary.size();
        int c = candidate.size();
        int shorter = Math.min(p, c);
        int start = 0;
        while (start < shorter && sameness.same(primary.get(start), candidate.get(start))) start++;
        int end = 0;
        while (end < shorter - start && sameness.same(primary.get(p - 1 - end), candidate.get(c - 1 - end))) end++;
        return new SameEnds(start, end, p, c);
    }

    /** Whether the arrays share everything. */
    boolean isAll() {
        return ofPrimary == ofCandidate && start == ofPrimary;
    }

    /** Whether these two elements are known to be the same. */
    boolean areSame(int inPrimary, int inCandidate) {
        int behindPrimary = ofPrimary - inPrimary;
        int behindCandidate = ofCandidate - inCandidate;
        return (inPrimary < start && inPrimary == inCandidate)
                || (behindPrimary <= end && behindPrimary == behindCandidate);
    }

    /** One number per meaning of each element, which has to be computed only between the ends. */
    long[] hashes(List<JsonValue> elements, MeaningHash hash) {
        long[] hashes = new long[elements.size()];
        for (int i = 0; i < hashes.length; i++) {
            int behind = hashes.length - i;
            if (i < start) hashes[i] = SHARED * (i + 1L);
            else hashes[i] = behind <= end ? -SHARED * behind : hash.of(elements.get(i));
        }
        return hashes;
    }
}
