package dev.understudy.evidence.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is counted of one endpoint in one epoch. Pure.
 *
 * @param seen with {@code published}, {@code notMirrored} and {@code named}: what the proxy says; {@code named} are the losses
 *     that it noticed, by stage
 * @param judged with {@code dead}: what the workers say
 */
record Cell(long seen, long published, Map<String, Long> notMirrored, Map<String, Long> named, long judged, long dead) {
    static final Cell NONE = new Cell(0, 0, Map.of(), Map.of(), 0, 0);

    /** What went missing when the proxy ended: it was in flight and nobody noticed. */
    private static final String PROXY_ENDED = "proxy-ended";
    /** A send that was given up may have arrived after all, so this stage yields first. */
    private static final String PUBLISH_FAILED = "publish-failed";

    /** With one more counter of the proxy; kinds that a newer proxy has added are left out. */
    Cell with(String kind, String label, long count) {
        return switch (kind) {
            case "SEEN" -> new Cell(count, published, notMirrored, named, judged, dead);
            case "PUBLISHED" -> new Cell(seen, count, notMirrored, named, judged, dead);
            case "NOT_MIRRORED" -> new Cell(seen, published, put(notMirrored, label, count), named, judged, dead);
            case "LOST" -> new Cell(seen, published, notMirrored, put(named, label, count), judged, dead);
            default -> this;
        };
    }

    Cell arrived(long judgedThere, long deadThere) {
        return new Cell(seen, published, notMirrored, named, judgedThere, deadThere);
    }

    /**
     * The terms. While the proxy lives its reports lag behind the records, so what arrived was seen. Once all is read,
     * what is missing is lost, whatever the proxy named.
     *
     * @param losses of the log, which lose what is put down to this cell
     */
    Terms settle(Life life, LogLosses losses) {
        long accounted = sum(notMirrored) + judged + dead;
        long total = life.ended() ? seen : Math.max(seen, accounted);
        long rest = total - accounted;
        if (rest < 0) return new Terms(total, notMirrored, named, published, judged, dead, 0, false);
        Map<String, Long> lost = named(rest);
        long unnamed = rest - sum(lost);
        long missing = Math.clamp(published - judged - dead, 0, unnamed);
        Map<String, Long> gone = losses.take(life.topic(), missing);
        lost.putAll(gone);
        long left = unnamed - sum(gone);
        if (life.drained()) {
            long unexplained = missing - sum(gone);
            if (unexplained > 0) lost.merge(losses.reasonForMore(life.topic()), unexplained, Long::sum);
            if (left > unexplained) lost.put(PROXY_ENDED, left - unexplained);
            left = 0;
        }
        return new Terms(total, notMirrored, lost, published, judged, dead, left, true).orMore(life.isLowerBound());
    }

    /** The losses the proxy named, but no more than are missing. */
    private Map<String, Long> named(long atMost) {
        var lost = new TreeMap<>(named);
        long tooMany = sum(lost) - atMost;
        if (tooMany > 0) tooMany -= takeFrom(lost, PUBLISH_FAILED, tooMany);
        for (String stage : named.keySet()) {
            if (tooMany > 0) tooMany -= takeFrom(lost, stage, tooMany);
        }
        lost.values().removeIf(count -> count == 0);
        return lost;
    }

    private static long takeFrom(Map<String, Long> lost, String stage, long atMost) {
        long there = lost.getOrDefault(stage, 0L);
        long taken = Math.min(there, atMost);
        if (there > 0) lost.put(stage, there - taken);
        return taken;
    }

    private static Map<String, Long> put(Map<String, Long> counts, String label, long count) {
        if (count == 0) return counts;
        var more = new HashMap<>(counts);
        more.put(label, count);
        return more;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
