package dev.understudy.reports.proposal;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.noise.NoisyPlace;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.Optional;

/** {@code POST /api/proposals/{id}/refuse}: not asked again before its evidence has doubled. */
public final class RefuseProposalResource implements Resource {
    private final Evidence evidence;

    public RefuseProposalResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        EvidenceStore store = evidence.store();
        Optional<NoisyPlace> place = call.id().flatMap(store.proposals()::find);
        if (place.isEmpty()) return Reply.notFound("proposal any more");
        store.proposals().refused(place.get(), call.actor(), body.text("reason"));
        return Reply.ok(ProposalJson.of(store, place.get()));
    }
}
