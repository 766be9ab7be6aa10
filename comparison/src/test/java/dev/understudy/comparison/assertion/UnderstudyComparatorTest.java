package dev.understudy.comparison.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.comparison.rule.Rules;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompare;
import org.skyscreamer.jsonassert.JSONCompareResult;

class UnderstudyComparatorTest {
    private final UnderstudyComparator strict = new UnderstudyComparator(JsonAssertMode.STRICT.rules());

    /** How a team's present test changes: one argument. */
    @Test
    void takesThePlaceOfAModeInJsonAssertsOwnCalls() throws JSONException {
        JSONAssert.assertEquals("{\"id\": 7, \"tags\": []}", "{\"tags\": [], \"id\": 7}", strict);

        assertThatThrownBy(() -> JSONAssert.assertEquals("{\"id\": 7}", "{\"id\": 8}", strict))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/id")
                .hasMessageContaining("7")
                .hasMessageContaining("8");
    }

    @Test
    void comparesArraysAndSingleValues() throws JSONException {
        assertThat(JSONCompare.compareJSON("[1, 2]", "[1, 3]", strict).failed()).isTrue();
        var result = new JSONCompareResult();

        strict.compareValues("/n", 1, 2, result);
        strict.compareJSONArray("/a", new JSONArray("[1]"), new JSONArray("[1]"), result);

        assertThat(result.getFieldFailures()).hasSize(1);
        assertThat(result.getMessage()).contains("/n");
    }

    /** Documented: the parser asks no comparator. The day it loses nothing, this says so. */
    @Test
    void cannotSeeWhatTheParserLost() throws JSONException {
        var exact = new UnderstudyComparator(Rules.NONE);
        for (List<String> pair : List.of(
                List.of("{\"a\":9223372036854775809}", "{\"a\":9223372036854775808}"),
                List.of("{\"a\":0.1}", "{\"a\":0.10000000000000000001}"),
                List.of("{\"a\":1,\"a\":2}", "{\"a\":2}"),
                List.of("{\"a\":1}", "{\"a\":1} x"),
                List.of("{\"a\":1}", "{a:1}"))) {
            assertThat(JSONCompare.compareJSON(pair.get(0), pair.get(1), exact).passed())
                    .as(pair.toString())
                    .isTrue();
        }
    }
}
