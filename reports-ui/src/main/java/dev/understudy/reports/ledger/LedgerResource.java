package dev.understudy.reports.ledger;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code GET /api/ledger} */
public final class LedgerResource implements Resource {
    private final Evidence evidence;

    public LedgerResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        return Reply.ok(LedgerJson.of(evidence.store().ledger().account()));
    }
}
