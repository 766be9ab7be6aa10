package dev.understudy.reports.change;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code GET /api/changes} */
public final class ChangesResource implements Resource {
    private static final int MOST = 500;

    private final Evidence evidence;

    public ChangesResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        return Reply.ok(evidence.store().changes().newest(MOST));
    }
}
