package dev.understudy.reports.endpoint;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code GET /api/endpoints} */
public final class EndpointsResource implements Resource {
    private final Evidence evidence;

    public EndpointsResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        return Reply.ok(evidence.store().endpoints().list(call.parameter("candidateVersion")).stream()
                .map(EndpointJson::of)
                .toList());
    }
}
