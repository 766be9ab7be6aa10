package dev.understudy.reports.group;

import dev.understudy.evidence.group.GroupState;
import dev.understudy.evidence.group.NewState;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.Optional;

/** {@code POST /api/groups/{id}/state} */
public final class GroupStateResource implements Resource {
    private final Evidence evidence;

    public GroupStateResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("group");
        var body = ChangeBody.of(call).checked("reason", "version");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        Optional<GroupState> state =
                GroupState.labelled(body.text("state")).filter(asked -> asked != GroupState.REGRESSED);
        if (state.isEmpty()) {
            return Reply.badRequest("state is accepted, open, fixed or primary-wrong.");
        }
        String version = body.text("version");
        if (!version.isEmpty() && state.get() != GroupState.FIXED) {
            return Reply.badRequest(
                    "version says in which version of the candidate a group is fixed, and nothing else.");
        }
        var decided = new NewState(state.get(), version, body.text("reason"));
        long id = call.id().get();
        return DecisionReply.of(
                evidence.store(), id, evidence.store().decisions().decide(id, decided, call.actor()));
    }
}
