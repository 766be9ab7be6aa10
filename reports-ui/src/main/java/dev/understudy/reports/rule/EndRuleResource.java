package dev.understudy.reports.rule;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.JsonText;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/rules/{id}/end} */
public final class EndRuleResource implements Resource {
    private static final int LONGEST_REASON = 2_000;

    private final Evidence evidence;
    private final KnownRules rules;

    public EndRuleResource(Evidence evidence, KnownRules rules) {
        this.evidence = evidence;
        this.rules = rules;
    }

    @Override
    public Reply answer(Call call) {
        JsonNode body;
        try {
            body = JsonText.MAPPER.readTree(call.body());
        } catch (JacksonException notJson) {
            return Reply.badRequest("The body is not JSON: " + notJson.getOriginalMessage());
        }
        String reason = body.path("reason").asString("");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Reply.badRequest("reason: say why the rule is ended, in up to " + LONGEST_REASON + " characters.");
        }
        String id = call.path().getOrDefault("id", "");
        return evidence.store()
                .rules()
                .end(id, call.actor(), reason)
                .flatMap(ended -> rules.find(id))
                .map(Reply::ok)
                .orElseGet(() -> Reply.notFound(
                        "rule of the store that has not been ended; those of the policy file" + " are changed there"));
    }
}
