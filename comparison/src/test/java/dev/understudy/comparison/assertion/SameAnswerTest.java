package dev.understudy.comparison.assertion;

import static dev.understudy.comparison.assertion.SameAnswer.assertSameAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.comparison.rule.Rule;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Endpoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SameAnswerTest {

    /** How a team's test looks; the rules may be those of its policy file. */
    @Test
    void holdsAnAnswerAgainstTheOneThatIsExpectedUnderRules() {
        Rules rules = rules("{\"tolerance\": {\"location\": \"/total\", \"absolute\": \"0.01\"}}");

        assertSameAnswer("{\"id\": 7, \"total\": 10.50}", "{ \"total\": 10.51, \"id\": 7 }", rules);
    }

    @Test
    void listsEveryPlaceThatDiffers() {
        String expected = "{\"id\": 7, \"total\": 10.50, \"tags\": [\"new\"], \"note\": null}";
        String actual = "{\"id\": \"7\", \"total\": 10.52, \"tags\": [\"new\", \"sale\"]}";

        assertThatThrownBy(() -> assertSameAnswer(expected, actual, Rules.NONE))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("4 places differ:")
                .hasMessageContaining("\n  /id (json-type): expected 7, was \"7\"")
                .hasMessageContaining("\n  /total (json-value): expected 10.50, was 10.52")
                .hasMessageContaining("\n  /note (json-null-against-missing): expected null, was nothing");
    }

    @Test
    void seesWhatJsonAssertsParserLoses() {
        for (List<String> pair : List.of(
                List.of("{\"a\":9007199254740993}", "{\"a\":9007199254740992}"),
                List.of("{\"a\":0.1}", "{\"a\":0.10000000000000000001}"),
                List.of("{\"a\":1,\"a\":2}", "{\"a\":2}"),
                List.of("{\"a\":1}", "{\"a\":1} x"),
                List.of("{\"a\":1}", "{a:1}"))) {
            assertThatThrownBy(() -> assertSameAnswer(pair.get(0), pair.get(1), Rules.NONE))
                    .as(pair.toString())
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void takesAnyTextAndSaysWhichIsNoJson() {
        assertThatCode(() -> assertSameAnswer("true", "true", Rules.NONE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> assertSameAnswer("{}", "", Rules.NONE))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The actual text is no JSON: ");
        assertThatThrownBy(() -> assertSameAnswer("[".repeat(100_000), "{}", Rules.NONE))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The expected text is too complex: ");
    }

    @Test
    void asksTheRulesOfAnEndpointOnlyWhereItIsNamed() {
        Rules rules = rules("{\"ignoreValue\": {\"endpoint\": \"GET /orders/{id}\", \"location\": \"/at\"}}");

        assertSameAnswer("{\"at\": 1}", "{\"at\": 2}", rules, Endpoint.named("GET /orders/{id}"));
        assertThatThrownBy(() -> assertSameAnswer("{\"at\": 1}", "{\"at\": 2}", rules))
                .isInstanceOf(AssertionError.class);
    }

    private static Rules rules(String... documents) {
        List<Rule> rules = new ArrayList<>();
        for (String document : documents) {
            var read = RuleDocument.read(JsonMapper.shared().readTree(document));
            assertThat(read).isInstanceOf(RuleDocument.Read.Good.class);
            rules.add(((RuleDocument.Read.Good) read).rule());
        }
        return new Rules(rules);
    }
}
