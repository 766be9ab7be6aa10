package dev.understudy.reports.rule;

import dev.understudy.comparison.rule.BuiltInRules;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import dev.understudy.reports.store.Evidence;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/rules}: those of the policy file first, then the store's, then the built-in ones, as they are asked. */
public final class RulesResource implements Resource {
    private final Evidence evidence;
    private final List<JsonNode> ofFile;

    /** @param ofFile the rules of the policy file */
    public RulesResource(Evidence evidence, List<JsonNode> ofFile) {
        this.evidence = evidence;
        this.ofFile = List.copyOf(ofFile);
    }

    @Override
    public Reply answer(Call call) {
        Stream<RuleJson> file = ofFile.stream().flatMap(RulesResource::ofFile);
        Stream<RuleJson> store = evidence.store().rules().all().stream().map(RuleJson::ofStore);
        Stream<RuleJson> builtIn = BuiltInRules.ALL.stream().map(rule -> RuleJson.builtIn(rule.note()));
        return Reply.ok(Stream.of(file, store, builtIn).flatMap(rules -> rules).toList());
    }

    private static Stream<RuleJson> ofFile(JsonNode document) {
        return RuleDocument.read(document) instanceof RuleDocument.Read.Good good
                ? Stream.of(RuleJson.ofFile(good.rule().note(), document))
                : Stream.empty();
    }
}
