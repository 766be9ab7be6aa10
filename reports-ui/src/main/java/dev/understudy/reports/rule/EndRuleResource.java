package dev.understudy.reports.rule;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.ChangeBody;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;

/** {@code POST /api/rules/{id}/end} */
public final class EndRuleResource implements Resource {
    private final Evidence evidence;
    private final KnownRules rules;

    public EndRuleResource(Evidence evidence, KnownRules rules) {
        this.evidence = evidence;
        this.rules = rules;
    }

    @Override
    public Reply answer(Call call) {
        var body = ChangeBody.of(call).checked("reason");
        if (body.problem().isPresent()) return Reply.badRequest(body.problem().get());
        String reason = body.text("reason");
        if (reason.isEmpty()) return Reply.badRequest("reason: say why the rule is ended.");
        String id = call.path().getOrDefault("id", "");
        return evidence.store()
                .rules()
                .end(id, call.actor(), reason)
                .flatMap(ended -> rules.find(id))
                .map(Reply::ok)
                .orElseGet(() -> Reply.notFound(
                        "rule of the store that has not been ended; those of the policy file are changed there"));
    }
}
