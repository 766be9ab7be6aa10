package dev.understudy.reports.group;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code POST /api/groups/{id}/merge}: shown, decided and counted with another one. */
public final class GroupMergeResource implements Resource {
    private final Evidence evidence;

    public GroupMergeResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("group");
        long id = call.id().get();
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        EvidenceStore store = evidence.store();
        if (!body.fields().path("into").isIntegralNumber()) return Reply.badRequest("into is the number of a group.");
        long into = body.fields().path("into").asLong();
        return DecisionReply.of(store, into, store.merges().merge(id, into, call.actor(), body.text("reason")));
    }
}
