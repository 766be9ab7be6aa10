package dev.understudy.reports.rejudge;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code GET /api/rejudge/{id}}: one order, with what it changes. */
public final class RejudgingResource implements Resource {
    private final Evidence evidence;

    public RejudgingResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        EvidenceStore store = evidence.store();
        return Reply.found(
                call.id().flatMap(store.rejudgings()::find),
                "order to judge anew",
                found -> RejudgingReply.detail(store, found));
    }
}
