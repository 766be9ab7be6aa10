package dev.understudy.reports.letter;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code GET /api/dead-letters} */
public final class LettersResource implements Resource {
    private final Evidence evidence;

    public LettersResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        return Reply.ok(LettersJson.of(evidence.store().letters().list()));
    }
}
