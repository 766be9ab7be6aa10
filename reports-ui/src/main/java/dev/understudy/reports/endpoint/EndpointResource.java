package dev.understudy.reports.endpoint;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.reports.group.GroupJson;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.Optional;

/** {@code GET /api/endpoints/{id}} */
public final class EndpointResource implements Resource {
    private final Evidence evidence;

    public EndpointResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("endpoint");
        EvidenceStore store = evidence.store();
        Optional<String> version = call.parameter("candidateVersion");
        var endpoint = store.endpoints().find(call.id().get(), version);
        return Reply.found(endpoint, "endpoint", found -> detail(store, found, version));
    }

    private static EndpointJson.Detail detail(
            EvidenceStore store, EndpointEvidence endpoint, Optional<String> version) {
        long id = endpoint.id();
        var groups = store.groups().list(GroupFilter.ofEndpoint(id).with(version));
        return new EndpointJson.Detail(
                EndpointJson.of(endpoint),
                groups.stream().map(GroupJson::of).toList(),
                store.endpoints().buckets(id, version).stream()
                        .map(EndpointJson.BucketJson::of)
                        .toList(),
                store.endpoints().versions(id).stream()
                        .map(EndpointJson.VersionJson::of)
                        .toList(),
                store.exchanges().recent(id).stream()
                        .map(EndpointJson.RecentJson::of)
                        .toList(),
                LatencyJson.of(store.latencies().of(id, version)),
                ExposureJson.of(store.exposures().of(id)));
    }
}
