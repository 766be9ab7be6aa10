package dev.understudy.reports.rule;

import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.comparison.rule.RuleNote;
import dev.understudy.evidence.rule.NewRule;
import dev.understudy.reports.coverage.WholePlaces;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.JsonText;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/rules} */
public final class AddRuleResource implements Resource {
    private final Evidence evidence;
    private final KnownRules rules;

    public AddRuleResource(Evidence evidence, KnownRules rules) {
        this.evidence = evidence;
        this.rules = rules;
    }

    @Override
    public Reply answer(Call call) {
        JsonNode document;
        try {
            document = JsonText.MAPPER.readTree(call.body());
        } catch (JacksonException notJson) {
            return Reply.badRequest("The body is not JSON: " + notJson.getOriginalMessage());
        }
        return switch (RuleDocument.read(document)) {
            case RuleDocument.Read.Bad bad -> Reply.badRequest(String.join("; ", bad.problems()));
            case RuleDocument.Read.Good good -> add(call, document, good.rule().note());
        };
    }

    private Reply add(Call call, JsonNode document, RuleNote note) {
        var rule = new NewRule(document.toString(), note.reason(), note.owner(), note.expires());
        String id = evidence.store().rules().add(rule, call.actor()).id();
        WholePlaces.apply(evidence.store(), id, document);
        return rules.find(id).<Reply>map(added -> new Reply.Json(201, added)).orElseGet(() -> Reply.notFound("rule"));
    }
}
