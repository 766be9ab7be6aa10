package dev.understudy.worker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.rule.BuiltInRules;
import dev.understudy.comparison.rule.DjangoPack;
import dev.understudy.comparison.rule.PackItem;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The policy file is checked by a schema and read by the comparison: both know the same rules. */
class PolicyRulesTest {
    private static final JsonNode RULE =
            JsonMapper.shared().readTree(PolicyFile.schema()).at("/$defs/rule/properties");

    @Test
    void theSchemaAndTheReaderKnowTheSameTypes() {
        Set<String> types = new HashSet<>(RULE.propertyNames());
        types.removeAll(Set.of("id", "reason", "owner", "expires", "without"));

        assertThat(types).isEqualTo(Set.copyOf(RuleDocument.types()));
    }

    @Test
    void theSchemaOffersWhatOfThePackCanBeSwitchedOff() {
        List<String> offered = RULE.at("/without/items/enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();

        assertThat(offered)
                .containsExactlyElementsOf(
                        Stream.concat(DjangoPack.ITEMS.stream().map(PackItem::name), BuiltInRules.NAMES.stream())
                                .toList());
    }

    @Test
    void readsEveryRuleOfTheDocumentedPolicy() {
        var policy = ((PolicyResult.Valid) PolicyFile.read(Path.of("../docs/policy.yaml"))).policy();

        assertThat(PolicyRules.read(policy.comparison().rules()).ordered())
                .hasSize(policy.comparison().rules().size())
                .hasSizeGreaterThanOrEqualTo(RuleDocument.types().size());
    }
}
