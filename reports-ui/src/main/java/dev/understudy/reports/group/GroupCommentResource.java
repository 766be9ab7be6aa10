package dev.understudy.reports.group;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code POST /api/groups/{id}/comments}: what somebody has to say of the group. */
public final class GroupCommentResource implements Resource {
    private final Evidence evidence;

    public GroupCommentResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("group");
        long id = call.id().get();
        var body = ChangeBody.of(call).checked("text");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        EvidenceStore store = evidence.store();
        String text = body.text("text");
        if (text.isEmpty()) return Reply.badRequest("text says something.");
        return DecisionReply.of(store, id, store.care().comment(id, text, call.actor()));
    }
}
