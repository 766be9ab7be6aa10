package dev.understudy.reports.group;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code POST /api/groups/{id}/unmerge}: the group stands for itself again. */
public final class GroupUnmergeResource implements Resource {
    private final Evidence evidence;

    public GroupUnmergeResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("group");
        long id = call.id().get();
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        EvidenceStore store = evidence.store();
        return DecisionReply.of(store, id, store.merges().unmerge(id, call.actor(), body.text("reason")));
    }
}
