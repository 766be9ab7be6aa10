package dev.understudy.reports.version;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.rejudge.EndpointChange;
import dev.understudy.reports.store.Evidence;
import java.util.Optional;

/** {@code GET /api/versions/compare}: two versions of the candidate beside each other, per endpoint. */
public final class CompareVersionsResource implements Resource {
    private final Evidence evidence;

    public CompareVersionsResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        Optional<String> before = call.parameter("before");
        Optional<String> after = call.parameter("after");
        if (before.isEmpty() || after.isEmpty()) {
            return Reply.badRequest("before and after each name a version of the candidate.");
        }
        return Reply.ok(evidence.store().versions().compare(before.get(), after.get()).stream()
                .map(EndpointChange::of)
                .toList());
    }
}
