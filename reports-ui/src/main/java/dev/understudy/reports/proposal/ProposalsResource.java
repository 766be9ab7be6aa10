package dev.understudy.reports.proposal;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code GET /api/proposals} */
public final class ProposalsResource implements Resource {
    private static final int MOST = 100;

    private final Evidence evidence;

    public ProposalsResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        EvidenceStore store = evidence.store();
        return Reply.ok(store.proposals().list().stream()
                .limit(MOST)
                .map(place -> ProposalJson.of(store, place))
                .toList());
    }
}
