package dev.understudy.reports.group;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.group.Split;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code POST /api/groups/{id}/split}: one place of the group becomes a group of its own. */
public final class GroupSplitResource implements Resource {
    private final Evidence evidence;

    public GroupSplitResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("group");
        long id = call.id().get();
        var body = ChangeBody.of(call).checked("place", "reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        EvidenceStore store = evidence.store();
        String place = body.text("place");
        return switch (store.splits().split(id, place, call.actor(), body.text("reason"))) {
            case Split.Made made -> Reply.found(GroupDetails.find(store, made.group()), "group", detail -> detail);
            case Split.NoSuchGroup none -> Reply.notFound("group");
            case Split.Refused refused -> DecisionReply.conflict(refused.why());
        };
    }
}
