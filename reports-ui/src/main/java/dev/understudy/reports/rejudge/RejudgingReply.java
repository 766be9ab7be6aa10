package dev.understudy.reports.rejudge;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.rejudge.Ordered;
import dev.understudy.evidence.rejudge.Rejudging;
import dev.understudy.reports.http.Reply;
import java.util.List;

/** What is said of an order to judge anew. */
final class RejudgingReply {
    private RejudgingReply() {}

    static Reply of(EvidenceStore store, Ordered ordered) {
        return switch (ordered) {
            case Ordered.Done done -> Reply.ok(detail(store, done.rejudging()));
            case Ordered.NoSuchOrder none -> Reply.notFound("order to judge anew");
            case Ordered.UnderWay under ->
                conflict("Order " + under.other().id() + " of " + under.other().orderedBy()
                        + " is under way: accept or refuse it first.");
            case Ordered.NotNow not -> conflict(not.why());
        };
    }

    static RejudgingJson.Detail detail(EvidenceStore store, Rejudging rejudging) {
        return new RejudgingJson.Detail(
                RejudgingJson.of(rejudging),
                rejudging.isOpen()
                        ? store.comparisons().of(rejudging).stream()
                                .map(EndpointChange::of)
                                .toList()
                        : List.of());
    }

    private static Reply conflict(String why) {
        return new Reply.Problem(409, "Conflict", why);
    }
}
