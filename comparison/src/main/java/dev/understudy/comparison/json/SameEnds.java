package dev.understudy.comparison.json;

import java.util.List;

/**
 * Two arrays, and how many elements they share at their beginnings and, behind that, at their ends: there is nothing to find
 * out about those, so that one changed element costs what one element costs.
 */
record SameEnds(List<JsonValue> primary, List<JsonValue> candidate, int start, int end) {
    /** Nothing is known. */
    static SameEnds unknown(List<JsonValue> primary, List<JsonValue> candidate) {
        return new SameEnds(primary, candidate, 0, 0);
    }

    /** Looks at each element once; at the one that differs first a second time only where it may have moved. */
    static SameEnds of(List<JsonValue> primary, List<JsonValue> candidate, Sameness sameness) {
        int p = primary.size();
        int c = candidate.size();
        int shorter = Math.min(p, c);
        int start = 0;
        while (start < shorter && sameness.same(primary.get(start), candidate.get(start))) start++;
        int left = p == c ? p - start - 1 : shorter - start;
        int end = 0;
        while (end < left && sameness.same(primary.get(p - 1 - end), candidate.get(c - 1 - end))) end++;
        return new SameEnds(primary, candidate, start, end);
    }

    /** Whether the arrays share everything. */
    boolean isAll() {
        return primary.size() == candidate.size() && start == primary.size();
    }

    /** Whether they share any element. */
    boolean isAny() {
        return start + end > 0;
    }

    /** Whether these two elements are known to be the same. */
    boolean areSame(int inPrimary, int inCandidate) {
        int behindPrimary = primary.size() - inPrimary;
        int behindCandidate = candidate.size() - inCandidate;
        return (inPrimary < start && inPrimary == inCandidate)
                || (behindPrimary <= end && behindPrimary == behindCandidate);
    }

    /** What of the primary lies between the ends. */
    List<JsonValue> ofPrimary() {
        return primary.subList(start, primary.size() - end);
    }

    List<JsonValue> ofCandidate() {
        return candidate.subList(start, candidate.size() - end);
    }

    /** What both have before and behind that, as the primary spells it. */
    List<JsonValue> before() {
        return primary.subList(0, start);
    }

    List<JsonValue> behind() {
        return primary.subList(primary.size() - end, primary.size());
    }
}
