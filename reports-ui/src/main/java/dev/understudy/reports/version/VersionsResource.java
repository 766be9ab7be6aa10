package dev.understudy.reports.version;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code GET /api/versions} */
public final class VersionsResource implements Resource {
    private final Evidence evidence;

    public VersionsResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        return Reply.ok(evidence.store().versions().all());
    }
}
