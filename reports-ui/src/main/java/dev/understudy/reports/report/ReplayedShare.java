package dev.understudy.reports.report;

import dev.understudy.evidence.endpoint.Replayed;
import java.util.OptionalDouble;

/**
 * What replays showed of an endpoint, apart from its other figures.
 *
 * @param bound 0 to 1; empty where nothing was judged
 */
public record ReplayedShare(long compared, long mismatched, OptionalDouble bound) {
    public static final ReplayedShare NOTHING = new ReplayedShare(0, 0, OptionalDouble.empty());

    static ReplayedShare of(Replayed of) {
        return new ReplayedShare(
                of.counts().compared(),
                of.counts().mismatched(),
                of.samples().all().lowerBound());
    }

    /** For people. */
    String words() {
        if (compared == 0) return "0";
        return compared + ", " + mismatched + " differ, at least " + Share.of(bound);
    }
}
