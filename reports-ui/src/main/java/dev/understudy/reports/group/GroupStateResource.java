package dev.understudy.reports.group;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.group.Decision;
import dev.understudy.evidence.group.GroupState;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.JsonText;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/groups/{id}/state} */
public final class GroupStateResource implements Resource {
    private static final int LONGEST_REASON = 2_000;

    private final Evidence evidence;

    public GroupStateResource(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Reply answer(Call call) {
        if (call.id().isEmpty()) return Reply.notFound("group");
        JsonNode body;
        try {
            body = JsonText.MAPPER.readTree(call.body());
        } catch (JacksonException notJson) {
            return Reply.badRequest("The body is not JSON: " + notJson.getOriginalMessage());
        }
        Optional<GroupState> state =
                GroupState.labelled(body.path("state").asString("")).filter(asked -> asked != GroupState.REGRESSED);
        if (state.isEmpty()) {
            return Reply.badRequest("state is accepted, open, fixed or primary-wrong.");
        }
        String reason = body.path("reason").asString("");
        if (reason.length() > LONGEST_REASON) {
            return Reply.badRequest("A reason has up to " + LONGEST_REASON + " characters.");
        }
        return decide(evidence.store(), call, state.get(), reason);
    }

    private static Reply decide(EvidenceStore store, Call call, GroupState state, String reason) {
        long id = call.id().orElseThrow();
        return switch (store.decisions().decide(id, state, call.actor(), reason)) {
            case Decision.Recorded recorded -> Reply.found(GroupDetails.find(store, id), "group", detail -> detail);
            case Decision.NoSuchGroup none -> Reply.notFound("group");
            case Decision.NotExplored not ->
                new Reply.Problem(409, "Conflict", "What was not explored is not known, so it cannot be accepted.");
        };
    }
}
