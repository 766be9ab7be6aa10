package dev.understudy.reports.group;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code GET /api/groups/{id}} */
public final class GroupResource implements Resource {
    private final Evidence evidence;

    public GroupResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("group");
        return Reply.found(GroupDetails.find(evidence.store(), call.id().get()), "group", detail -> detail);
    }
}
