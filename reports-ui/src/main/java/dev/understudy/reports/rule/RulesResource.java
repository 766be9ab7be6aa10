package dev.understudy.reports.rule;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;

/** {@code GET /api/rules} */
public final class RulesResource implements Resource {
    private final KnownRules rules;

    public RulesResource(KnownRules rules) {
        this.rules = rules;
    }

    @Override
    public Reply answer(Call call) {
        return Reply.ok(rules.all());
    }
}
