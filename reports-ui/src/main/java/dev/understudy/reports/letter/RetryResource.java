package dev.understudy.reports.letter;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code GET /api/dead-letters/retries/{id}}: what has come of an order to judge dead letters again. */
public final class RetryResource implements Resource {
    private final Evidence evidence;

    public RetryResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        var retry = call.id().flatMap(id -> evidence.store().letters().retry(id));
        return Reply.found(retry, "order to judge dead letters again", LettersJson.RetryJson::of);
    }
}
