package dev.understudy.comparison;

import static dev.understudy.comparison.ExchangeFixture.exchange;
import static dev.understudy.comparison.ExchangeFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Leg;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerdictJsonTest {
    private final Judge judge = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);

    @Test
    void saysWhyACandidateFailed() {
        assertThat(VerdictJson.write(new Verdict.CandidateFailed(Leg.Reason.TIMED_OUT)))
                .isEqualTo("{\"verdict\":\"candidate-failed\",\"reason\":\"timed-out\",\"differences\":[]}");
    }

    @Test
    void cutsLongValuesWithAMark() {
        var verdict = judge.judge(exchange(json("\"" + "a".repeat(5_000) + "\""), json("\"b\"")));

        JsonNode difference =
                new JsonMapper().readTree(VerdictJson.write(verdict)).at("/differences/0");
        assertThat(difference.get("primary").stringValue())
                .hasSizeBetween(2_000, 2_040)
                .contains("… (");
    }

    @Test
    void keepsABoundedNumberOfDifferencesAndSaysThatThereWereMore() {
        var verdict = judge.judge(exchange(json(members(0)), json(members(1))));

        JsonNode written = new JsonMapper().readTree(VerdictJson.write(verdict));
        assertThat(written.get("differences")).hasSize(1_000);
        assertThat(written.get("more").intValue()).isEqualTo(90 * 90 - 1_000);
    }

    @Test
    void leavesOutAPairingWhosePlaceCannotBeWrittenAsItIs() {
        var verdict =
                judge.judge(exchange(json("{\"a\":[1,2],\"\\u0000\":[1,2]}"), json("{\"a\":[2,1],\"\\u0000\":[2,1]}")));

        JsonNode pairings =
                new JsonMapper().readTree(VerdictJson.write(verdict)).path("pairings");

        assertThat(pairings.path("arrays")).hasSize(1);
        assertThat(pairings.at("/arrays/0/at").stringValue()).isEqualTo("/a");
        assertThat(pairings.at("/arrays/0/kept").toString()).isEqualTo("[[1,0,1]]");
        assertThat(pairings.at("/arrays/0/moved").toString()).isEqualTo("[[0,1,1]]");
        assertThat(pairings.path("more").booleanValue()).isTrue();
    }

    /** Nested, so that no object is a map and every place has a fingerprint of its own. */
    private static String members(int value) {
        return IntStream.range(0, 90)
                .mapToObj(i -> "\"g" + i + "\":{"
                        + IntStream.range(0, 90)
                                .mapToObj(j -> "\"m" + j + "\":" + value)
                                .collect(Collectors.joining(","))
                        + "}")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
