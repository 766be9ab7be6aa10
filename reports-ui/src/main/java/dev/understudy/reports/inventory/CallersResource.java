package dev.understudy.reports.inventory;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.inventory.Callers;
import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/endpoints/{id}/callers}: who asks for it, as far as requests are mirrored, and what counts under it. */
public final class CallersResource implements Resource {
    private final Evidence evidence;

    public CallersResource(Evidence evidence) {
        this.evidence = evidence;
    }

    /** @param countedHere endpoints of history that count under this one */
    record CallersJson(List<Callers.Caller> callers, List<String> countedHere) {}

    @Override
    public Reply answer(Call call) {
        EvidenceStore store = evidence.store();
        var endpoint = call.id().flatMap(id -> store.endpoints().find(id, Optional.empty()));
        return Reply.found(
                endpoint,
                "endpoint",
                found -> new CallersJson(
                        store.callers().of(found.id()),
                        store.aliases().under(found.id()).stream()
                                .map(EndpointName::text)
                                .toList()));
    }
}
