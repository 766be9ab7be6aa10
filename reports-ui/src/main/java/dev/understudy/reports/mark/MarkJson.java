package dev.understudy.reports.mark;

import dev.understudy.evidence.mark.Mark;
import java.time.Instant;

/** Something that happened, in the API. */
record MarkJson(Instant at, String kind, String side, String label, String actor) {
    static MarkJson of(Mark of) {
        return new MarkJson(of.at(), of.kind().label(), of.side(), of.label(), of.actor());
    }
}
