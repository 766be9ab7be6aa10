package dev.understudy.evidence.endpoint;

import java.util.OptionalDouble;

/** How many exchanges were judged how; the five are disjoint. */
public record Counts(long matched, long matchedByRule, long mismatched, long candidateFailed, long notComparable) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public static Counts of(Verdict verdict, long count) {
        return switch (verdict) {
            case MATCHED -> new Counts(count, 0, 0, 0, 0);
            case MATCHED_BY_RULE -> new Counts(0, count, 0, 0, 0);
            case MISMATCHED -> new Counts(0, 0, count, 0, 0);
            case CANDIDATE_FAILED -> new Counts(0, 0, 0, count, 0);
            case NOT_COMPARABLE -> new Counts(0, 0, 0, 0, count);
        };
    }

    public Counts and(Counts other) {
        return new Counts(
                matched + other.matched,
                matchedByRule + other.matchedByRule,
                mismatched + other.mismatched,
                candidateFailed + other.candidateFailed,
                notComparable + other.notComparable);
    }

    public long compared() {
        return judged() + notComparable;
    }

    /** What parity is a share of. */
    public long judged() {
        return matched + matchedByRule + mismatched + candidateFailed;
    }

    /** 0 to 1; empty where nothing was judged. */
    public OptionalDouble parity() {
        long judged = judged();
        return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (matched + matchedByRule) / judged);
    }
}
