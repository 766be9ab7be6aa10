package dev.understudy.reports.group;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code POST /api/groups/{id}/assignee}: who looks after the group; empty for nobody. */
public final class GroupAssigneeResource implements Resource {
    private final Evidence evidence;

    public GroupAssigneeResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("group");
        long id = call.id().get();
        var body = ChangeBody.of(call).checked("assignee");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        EvidenceStore store = evidence.store();
        return DecisionReply.of(store, id, store.care().assign(id, body.text("assignee"), call.actor()));
    }
}
