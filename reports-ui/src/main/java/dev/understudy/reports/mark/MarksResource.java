package dev.understudy.reports.mark;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Moment;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.time.Instant;
import java.util.Optional;

/** {@code GET /api/marks} */
public final class MarksResource implements Resource {
    private final Evidence evidence;

    public MarksResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        Optional<Instant> since = Moment.parse(call.parameter("since").orElse("1970-01-01T00:00:00Z"));
        if (since.isEmpty()) return Reply.badRequest("since is a time such as 2026-11-22T09:00:00Z.");
        return Reply.ok(evidence.store().marks().since(since.get()).stream()
                .map(MarkJson::of)
                .toList());
    }
}
