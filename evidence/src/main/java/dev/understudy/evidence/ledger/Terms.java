package dev.understudy.evidence.ledger;

import java.util.Map;
import java.util.TreeMap;

/**
 * The ledger's equation: seen = notMirrored + lost + compared + deadLettered + inFlight.
 *
 * @param notMirrored by reason
 * @param lost by stage
 * @param published as the proxies counted it; beside the equation
 * @param balanced whether the equation holds in every part that was added up, with no negative term
 * @param lowerBound whether more may have been seen: a proxy ended without having told its last counters
 */
public record Terms(
        long seen,
        Map<String, Long> notMirrored,
        Map<String, Long> lost,
        long published,
        long compared,
        long deadLettered,
        long inFlight,
        boolean balanced,
        boolean lowerBound) {
    public static final Terms NONE = new Terms(0, Map.of(), Map.of(), 0, 0, 0, 0, true);

    public Terms {
        notMirrored = Map.copyOf(notMirrored);
        lost = Map.copyOf(lost);
    }

    /** All that was seen is known. */
    public Terms(
            long seen,
            Map<String, Long> notMirrored,
            Map<String, Long> lost,
            long published,
            long compared,
            long deadLettered,
            long inFlight,
            boolean balanced) {
        this(seen, notMirrored, lost, published, compared, deadLettered, inFlight, balanced, false);
    }

    Terms orMore(boolean isLowerBound) {
        return new Terms(
                seen,
                notMirrored,
                lost,
                published,
                compared,
                deadLettered,
                inFlight,
                balanced,
                lowerBound || isLowerBound);
    }

    public Terms and(Terms other) {
        return new Terms(
                seen + other.seen,
                sum(notMirrored, other.notMirrored),
                sum(lost, other.lost),
                published + other.published,
                compared + other.compared,
                deadLettered + other.deadLettered,
                inFlight + other.inFlight,
                balanced && other.balanced,
                lowerBound || other.lowerBound);
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        var sum = new TreeMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }
}
