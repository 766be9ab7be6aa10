package dev.understudy.reports.rejudge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.rejudge.Comparison;
import dev.understudy.evidence.rejudge.Rejudging;
import dev.understudy.reports.group.GroupJson;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One order to judge anew in the API.
 *
 * @param heldSince where the topic has lost something of what was asked for: the moment from which it holds all
 * @param caughtUpAt null while it cannot be accepted yet
 * @param behind records that are shown and not judged anew yet
 */
record RejudgingJson(
        long id,
        String state,
        String orderedBy,
        Instant orderedAt,
        String reason,
        Instant since,
        @Nullable Instant heldSince,
        @Nullable Instant caughtUpAt,
        long behind,
        String decidedBy,
        @Nullable Instant decidedAt) {

    static RejudgingJson of(Rejudging of) {
        return new RejudgingJson(
                of.id(),
                of.state().label(),
                of.orderedBy(),
                of.orderedAt(),
                of.reason(),
                of.since(),
                of.heldSince(),
                of.caughtUpAt(),
                of.isOpen() ? of.behind() : 0,
                of.decidedBy(),
                of.decidedAt());
    }

    /** @param endpoints none once it is decided: one of both generations is gone then */
    record Detail(@JsonUnwrapped RejudgingJson rejudging, List<EndpointChange> endpoints) {}

    /** @param before with {@code after}: null where that generation knows nothing of the endpoint */
    record EndpointChange(
            long id,
            String endpoint,
            @Nullable Figures before,
            @Nullable Figures after,
            List<GroupJson> newGroups,
            List<GroupJson> goneGroups) {
        static EndpointChange of(Comparison of) {
            return new EndpointChange(
                    of.endpoint(),
                    of.method() + " " + of.template(),
                    Figures.of(of.before()),
                    Figures.of(of.after()),
                    of.newGroups().stream().map(GroupJson::of).toList(),
                    of.goneGroups().stream().map(GroupJson::of).toList());
        }
    }

    record Figures(
            long compared,
            long matched,
            long matchedByRule,
            long mismatched,
            long candidateFailed,
            long notComparable,
            @Nullable Double parity,
            @Nullable Double parityLowerBound) {
        static @Nullable Figures of(@Nullable EndpointEvidence of) {
            if (of == null) return null;
            var counts = of.counts();
            return new Figures(
                    counts.compared(),
                    counts.matched(),
                    counts.matchedByRule(),
                    counts.mismatched(),
                    counts.candidateFailed(),
                    counts.notComparable(),
                    nullable(counts.parity()),
                    nullable(of.parityLowerBound()));
        }

        private static @Nullable Double nullable(OptionalDouble figure) {
            return figure.isPresent() ? figure.getAsDouble() : null;
        }
    }
}
