package dev.understudy.reports.report;

import dev.understudy.evidence.endpoint.EndpointEvidence;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is known of the endpoints, at one moment.
 *
 * @param lines in the order in which they are shown
 */
public record ParityReport(List<Line> lines) {
    public ParityReport {
        lines = List.copyOf(lines);
    }

    public static ParityReport of(List<EndpointEvidence> endpoints) {
        return new ParityReport(endpoints.stream().map(Line::of).toList());
    }

    /**
     * One endpoint.
     *
     * @param parity with {@code bound}: 0 to 1; empty where nothing was judged
     * @param groups open mismatch groups
     * @param replayed in no other figure
     * @param verdict {@code ready}, {@code not-ready} or {@code unknown}
     */
    public record Line(
            String endpoint,
            long seen,
            long compared,
            OptionalDouble parity,
            OptionalDouble bound,
            long groups,
            ReplayedShare replayed,
            String verdict) {
        static Line of(EndpointEvidence of) {
            return new Line(
                    of.name(),
                    of.seen(),
                    of.counts().compared(),
                    of.counts().parity(),
                    of.parityLowerBound(),
                    of.openGroups(),
                    ReplayedShare.of(of.replayed()),
                    of.readiness().label());
        }
    }
}
