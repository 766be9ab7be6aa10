package dev.understudy.comparison;

import dev.understudy.comparison.body.Obstacle;
import dev.understudy.comparison.difference.ArrayPairings;
import dev.understudy.exchange.Leg;
import java.util.List;
import java.util.Locale;

/** The judgement of one exchange. */
public sealed interface Verdict {
    /** Nothing differs but spelling. */
    record Match() implements Verdict {}

    /**
     * @param excused every difference, each excused by a rule; never empty, in document order
     * @param found how many there are in all: the list is bounded
     */
    record MatchByRule(List<JudgedDifference> excused, int found, ArrayPairings pairings) implements Verdict {
        public MatchByRule {
            excused = List.copyOf(excused);
            if (excused.isEmpty()) throw new IllegalArgumentException("a match by rule needs a difference");
        }
    }

    /**
     * @param differences also what rules excuse; at least one counts; in document order
     * @param found how many there are in all: the list is bounded
     */
    record Mismatch(List<JudgedDifference> differences, int found, ArrayPairings pairings) implements Verdict {
        public Mismatch {
            differences = List.copyOf(differences);
            if (differences.stream().allMatch(JudgedDifference::isExcused)) {
                throw new IllegalArgumentException("a mismatch needs a difference that no rule excuses");
            }
        }
    }

    /** The candidate gave no answer where the primary did. */
    record CandidateFailed(Leg.Reason reason) implements Verdict {
        /** The reason as stored and charted, such as {@code timed-out}. */
        public String why() {
            return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param differences what was found all the same; often none */
    record NotComparable(Why why, List<JudgedDifference> differences, ArrayPairings pairings) implements Verdict {
        public NotComparable {
            differences = List.copyOf(differences);
        }

        NotComparable(Why why, List<JudgedDifference> differences) {
            this(why, differences, ArrayPairings.NONE);
        }
    }

    /** Why an exchange says nothing about parity. The names are stored and charted: only ever added. */
    enum Why {
        PRIMARY_UNANSWERED,
        /** The primary answered 304: it had a condition that the copy has not. */
        PRIMARY_NOT_MODIFIED,
        /** The primary answered 206: it was asked for a range. */
        PRIMARY_PARTIAL,
        CANDIDATE_NOT_ASKED,
        TRUNCATED,
        WITHHELD,
        TOO_LARGE,
        NOT_DECODABLE,
        TOO_COMPLEX,
        /** The shared data changed between the answers. */
        STATE_MOVED,
        /** The primary disagrees with itself in the same way. */
        NOISE,
        /** A dry run met what the primary itself had just written. */
        ALREADY_WRITTEN,
        /** The candidate's database refused it a write, so that it could not answer as it would. */
        REFUSED_WRITE;

        static Why of(Obstacle obstacle) {
            return switch (obstacle) {
                case TRUNCATED -> TRUNCATED;
                case WITHHELD -> WITHHELD;
                case TOO_LARGE -> TOO_LARGE;
                case NOT_DECODABLE -> NOT_DECODABLE;
                case TOO_COMPLEX -> TOO_COMPLEX;
            };
        }

        /** Such as {@code state-moved}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The verdict in one word, as stored and shown. */
    default String label() {
        return switch (this) {
            case Match match -> "match";
            case MatchByRule byRule -> "match-by-rule";
            case Mismatch mismatch -> "mismatch";
            case CandidateFailed failed -> "candidate-failed";
            case NotComparable not -> "not-comparable";
        };
    }

    /** How many differences there are, of which {@link #allDifferences} lists the first. */
    default int found() {
        return allDifferences().size();
    }

    /** Who is who in the arrays of the bodies, as the differences were found. */
    default ArrayPairings pairings() {
        return ArrayPairings.NONE;
    }

    /** All differences that were found, excused or not. */
    default List<JudgedDifference> allDifferences() {
        return switch (this) {
            case Match match -> List.of();
            case MatchByRule byRule -> byRule.excused();
            case Mismatch mismatch -> mismatch.differences();
            case CandidateFailed failed -> List.of();
            case NotComparable not -> not.differences();
        };
    }
}
