package dev.understudy.exchange.redact;

import static dev.understudy.exchange.redact.Passed.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.RandomJson;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRedactionTest {
    private final Passed passed = Passed.byDefaults();

    @Test
    void splicesTokensIntoTheOriginalSpelling() {
        String redacted =
                passed.json("{ \"a\" : 1.0,\t\"password\": \"hun\\u0074er2\" ,\"b\":[{\"Token\":123},\"\\/é\"]}");

        assertThat(redacted)
                .matches("\\{ \"a\" : 1\\.0,\t\"password\": \"" + TOKEN + "\" ,\"b\":\\[\\{\"Token\":\"" + TOKEN
                        + "\"},\"\\\\/é\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hunter2\"",
                "\"\"",
                "0",
                "-1.5e3",
                "true",
                "null",
                "{}",
                "[]",
                "{\"a\":[1,{\"pin\":2}]}",
                "[\"]\"]"
            })
    void replacesAValueOfAnyTypeAsAWhole(String value) {
        assertThat(passed.json("{\"secret\" : " + value + " , \"a\": " + value + "}"))
                .matches("\\{\"secret\" : \"" + TOKEN + "\" , \"a\": .*}");
    }

    @Test
    void replacesWhatIsASecretAndNothingElseWhateverTheDocument() {
        for (int seed = 0; seed < 2_000; seed++) {
            var json = new RandomJson(new Random(seed));
            var document = Map.of(
                    "a", json.value(3), "pin", new RandomJson.Raw("@@"), "b", Map.of("cvv", new RandomJson.Raw("@@")));
            String template = json.spell(document);
            String[] around = template.split("@@", -1);

            String original = around[0] + json.spell(json.value(3)) + around[1] + json.spell(json.value(2)) + around[2];
            String redacted = passed.json(original);

            String space = "\\s*";
            assertThat(redacted)
                    .as("seed %d: %s", seed, original)
                    .matches(Pattern.quote(around[0]) + space + "\"" + TOKEN + "\"" + space + Pattern.quote(around[1])
                            + space + "\"" + TOKEN + "\"" + space + Pattern.quote(around[2]));
        }
    }

    @Test
    void keepsDuplicateNamesAndRedactsBoth() {
        assertThat(passed.json("{\"pin\":1,\"pin\":2}"))
                .matches("\\{\"pin\":\"" + TOKEN + "\",\"pin\":\"" + TOKEN + "\"}");
    }

    @Test
    void findsANameThatIsSpelledWithEscapesOrInAnotherCase() {
        assertThat(passed.json("{\"p\\u0061ssword\":\"x\",\"PassWord\":\"y\"}"))
                .matches("\\{\"p\\\\u0061ssword\":\"" + TOKEN + "\",\"PassWord\":\"" + TOKEN + "\"}");
    }

    @Test
    void keepsEqualEqualAndDifferentDifferent() {
        assertThat(token("\"x\"")).isEqualTo(token("\"\\u0078\"")).isNotEqualTo(token("\"y\""));
        assertThat(token("1")).isNotEqualTo(token("\"1\"")).isNotEqualTo(token("1.0"));
        assertThat(token("null")).isNotEqualTo(token("\"null\""));
        assertThat(token("{\"a\":1,\"b\":2}"))
                .isEqualTo(token("{ \"b\":2, \"a\":1 }"))
                .isNotEqualTo(token("{\"a\":1}"));
        assertThat(token("[1,2]")).isNotEqualTo(token("[2,1]"));
    }

    @Test
    void hasOtherTokensInAnotherExchange() {
        var other = new Passed(new ExchangePass(RedactionSettings.defaults(), PathMapping.IDENTITY, Passed.keys(1)));

        assertThat(other.json("{\"pin\":1}")).isNotEqualTo(passed.json("{\"pin\":1}"));
    }

    @Test
    void doesNotTouchWhatIsRedactedAlready() {
        String once = passed.json("{\"pin\":1,\"a\":{\"token\":[\"x\"]},\"next\":\"/b?token=t&page=2\"}");

        assertThat(passed.json(once)).isEqualTo(once);
    }

    @Test
    void replacesSecretParametersOfLinksInStrings() {
        assertThat(passed.json("{\"next\":\"http:\\/\\/h\\/b?page=2\\u0026token=hunter2#top\"}"))
                .matches("\\{\"next\":\"http://h/b\\?page=2&token=" + TOKEN + "#top\"}");
    }

    @Test
    void looksIntoJsonThatIsWrittenAsAString() {
        assertThat(passed.json("[\"{\\\"user\\\":\\\"é\\\",\\\"password\\\":\\\"hunter2\\\"}\"]"))
                .matches("\\[\"\\{\\\\\"user\\\\\":\\\\\"\\\\u00e9\\\\\",\\\\\"password\\\\\":\\\\\"" + TOKEN
                        + "\\\\\"}\"]");
    }

    @Test
    void hidesWhatIsNestedInStringsMoreDeeplyThanItLooks() {
        String json = "{\"password\":\"hunter2\"}";
        for (int level = 0; level < 5; level++) json = "{\"d\":" + quoted(json) + "}";

        assertThat(passed.json(json)).contains("redacted").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"secret\":{\"b\":\"hunter2\" | {\"a\":1,\"secret\":\"@\"",
                "{\"a\":1,\"secret\":\"hunter2 | {\"a\":1,\"@\"",
                "{\"a\":1,\"pin\":0123} | {\"a\":\"@\"",
                "{\"pin\":1,\"a\":[true,hunter2]} | {\"pin\":\"@\",\"a\":[\"@\"",
                "{\"pin\":1} hunter2 | {\"pin\":\"@\"\"@\"",
                "<p>hello | <p>@",
            })
    void replacesTheRestWhereATextThatIsShippedBreaksOff(String json, String expected) {
        String shipped = Passed.text(Passed.shippingText().primary(Passed.JSON, json));

        assertThat(shipped.replaceAll(TOKEN, "@")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"note\":\"call 010-1234-5678 now\"} | {\"note\":\"call @ now\"}",
                "{\"card\":4111111111111111,\"at\":1764057600000} | {\"card\":\"@\",\"at\":1764057600000}",
                "{\"jo\\u0040example.com\" : 1, \"jo@example.com\":2} | {\"@\" : 1, \"@\":2}",
                "{\"a\":\"{\\\"jo@example.com\\\":[4111111111111111]}\"} | {\"a\":\"{\\\"@\\\":[\\\"@\\\"]}\"}",
                "{\"self\":\"/users/jo%40example.com/?page=2\"} | {\"self\":\"/users/@/?page=2\"}",
                "{\"newPassword1\":\"x\",\"stripe_secret_key\":7} | {\"newPassword1\":\"@\",\"stripe_secret_key\":\"@\"}",
                "{\"dsn\":\"postgres://svc:x@db:5432/shop\"} | {\"dsn\":\"postgres://svc:@@db:5432/shop\"}",
                "{\"log\":\"password=x, user=jo\"} | {\"log\":\"password=@ user=jo\"}",
                "{\"a\\\"jo@example.com\":\"b\"} | {\"a\\\"@\":\"b\"}",
            })
    void findsSecretsByTheirFormInValuesNamesAndNumbers(String json, String expected) {
        assertThat(passed.json(json).replaceAll(TOKEN, "@")).isEqualTo(expected);
    }

    @Test
    void keepsEqualStretchesEqualHoweverTheTextAroundThemDiffers() {
        String some = passed.json("[\"by jo@example.com\"]");
        String other = passed.json("[\"jo@example.com wrote\"]");

        String token = some.substring(5, some.length() - 2);
        assertThat(other).isEqualTo("[\"" + token + " wrote\"]");
        assertThat(passed.json("{\"token\":\"jo@example.com\"}")).contains(token);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String token(String value) {
        return passed.json("{\"secret\":" + value + "}");
    }
}
