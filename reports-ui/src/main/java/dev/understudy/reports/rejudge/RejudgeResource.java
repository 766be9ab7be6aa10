package dev.understudy.reports.rejudge;

import dev.understudy.evidence.rejudge.Rejudgings;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.List;

/** {@code GET /api/rejudge}: what the figures were judged under, and the orders to judge anew. */
public final class RejudgeResource implements Resource {
    private final Evidence evidence;

    public RejudgeResource(Evidence evidence) {
        this.evidence = evidence;
    }

    record Answer(HistoryJson history, List<RejudgingJson> orders) {}

    @Override
    public Reply answer(Call call) {
        Rejudgings rejudgings = evidence.store().rejudgings();
        return Reply.ok(new Answer(
                HistoryJson.of(rejudgings.history()),
                rejudgings.newest().stream().map(RejudgingJson::of).toList()));
    }
}
