package dev.understudy.reports.rejudge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.evidence.rejudge.Rejudging;
import java.time.Instant;
import java.util.List;
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
}
