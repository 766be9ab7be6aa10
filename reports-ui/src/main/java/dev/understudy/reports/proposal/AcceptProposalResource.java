package dev.understudy.reports.proposal;

import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.comparison.rule.RuleNote;
import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.noise.NoisyPlace;
import dev.understudy.evidence.rule.NewRule;
import dev.understudy.reports.coverage.WholePlaces;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/proposals/{id}/accept}: adds the rule, as it is proposed or as somebody edited it. */
public final class AcceptProposalResource implements Resource {
    private final Evidence evidence;

    public AcceptProposalResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        EvidenceStore store = evidence.store();
        Optional<NoisyPlace> place = call.id().flatMap(store.proposals()::find);
        if (place.isEmpty()) return Reply.notFound("proposal any more");
        JsonNode edited = body.fields().path("document");
        JsonNode document = edited.isObject() ? edited : ProposalJson.document(place.get());
        return switch (RuleDocument.read(document)) {
            case RuleDocument.Read.Bad bad -> Reply.badRequest(String.join("; ", bad.problems()));
            case RuleDocument.Read.Good good -> {
                var proposed = ProposalJson.of(store, place.get());
                add(store, place.get(), document, good.rule().note(), call.actor(), body.text("reason"));
                yield Reply.ok(proposed);
            }
        };
    }

    private static void add(
            EvidenceStore store, NoisyPlace place, JsonNode document, RuleNote note, String actor, String reason) {
        var rule = new NewRule(document.toString(), note.reason(), note.owner(), note.expires());
        String id = store.rules().add(rule, actor).id();
        WholePlaces.apply(store, id, document);
        store.proposals().accepted(place, id, actor, reason);
    }
}
