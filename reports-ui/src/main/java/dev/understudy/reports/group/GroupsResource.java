package dev.understudy.reports.group;

import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.GroupState;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.Optional;

/** {@code GET /api/groups} */
public final class GroupsResource implements Resource {
    private final Evidence evidence;

    public GroupsResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        Optional<Long> endpoint = call.parameter("endpoint").flatMap(Call::number);
        if (endpoint.isEmpty() && call.parameter("endpoint").isPresent()) {
            return Reply.badRequest("endpoint is the number of an endpoint.");
        }
        Optional<GroupState> state = call.parameter("state").flatMap(GroupState::labelled);
        if (state.isEmpty() && call.parameter("state").isPresent()) {
            return Reply.badRequest("state is open, accepted, primary-wrong, fixed or regressed.");
        }
        var filter = new GroupFilter(endpoint, state, call.parameter("candidateVersion"));
        return Reply.ok(evidence.store().groups().list(filter).stream()
                .map(GroupJson::of)
                .toList());
    }
}
