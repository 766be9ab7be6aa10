package dev.understudy.comparison.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The classes of documents that parsers are known to disagree on, after the headings of RFC 8259: what has to be read, what
 * must not be, and what is left open. Held against Jackson, which is strict by default, on its own.
 */
class JsonGrammarTest {
    private static final List<String> ACCEPTED = List.of(
            "null",
            " true ",
            "0",
            "-0",
            "-0.0",
            "1e5",
            "1E-2",
            "0e+1",
            "123456789012345678901234567890",
            "\"\"",
            "[]",
            "{}",
            "[[[]]]",
            "{\"\":0}",
            "{\"a\":1,\"a\":2}",
            "\"\\u0000\"",
            "\"\\ud834\\udd1e\"",
            "\"\\/\\b\\f\\n\\r\\t\\\\\\\"\"",
            "\"\u007f\"",
            "\"\u2028\u2029\"",
            "\"\\uFFFF\"",
            "\r\n\t [1 , 2]\n",
            "[1.5e+9999]",
            "\"\ud83d\ude00\"");
    private static final List<String> REJECTED = List.of(
            "",
            " ",
            "nul",
            "True",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1",
            "1]",
            "{\"a\":1,}",
            "{a:1}",
            "{'a':1}",
            "{\"a\" 1}",
            "{1:1}",
            "{\"a\":}",
            "{\"a\"",
            "01",
            "-01",
            "-",
            "+1",
            ".5",
            "5.",
            "1.e1",
            "1e",
            "1e+",
            "0x1",
            "1_000",
            "NaN",
            "Infinity",
            "-Infinity",
            "\"",
            "\"\\\"",
            "\"\\x41\"",
            "\"\\u12\"",
            "\"\\u12G4\"",
            "\"\n\"",
            "\"\t\"",
            "\"\u0000\"",
            "'a'",
            "[1]x",
            "1 2",
            "{}{}",
            "[\"a\", // no\n1]",
            "/* no */ 1",
            "\u00a01",
            "\f1",
            "[\u2003]",
            "<a/>",
            "*",
            "\\u0031");
    private static final List<String> OPEN = List.of(
            "\uFEFF1",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "1e999999999",
            "-1e-999999999",
            "1" + "0".repeat(100_000),
            "[".repeat(400) + "]".repeat(400),
            "\"" + "a".repeat(1_000_000) + "\"");

    @TestFactory
    Stream<DynamicTest> readsWhatHasToBeRead() {
        return each(ACCEPTED, json -> {
            assertThat(read(json)).isInstanceOf(JsonDocument.Read.class);
            assertThat(jacksonReads(json)).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNoJson() {
        return each(REJECTED, json -> {
            assertThat(read(json)).isInstanceOf(JsonDocument.Invalid.class);
            assertThat(jacksonReads(json)).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> readsWhatIsLeftOpenAndKnowsItAgain() {
        return each(OPEN, json -> {
            JsonDocument document = read(json);
            assertThat(document).isInstanceOf(JsonDocument.Read.class);
            var found = new ArrayList<>();
            JsonComparison.compare(
                    (JsonDocument.Read) document, (JsonDocument.Read) read(json), Terms.PLAIN, found::add);
            assertThat(found).isEmpty();
        });
    }

    private static Stream<DynamicTest> each(List<String> documents, Consumer<String> test) {
        return documents.stream()
                .map(json -> DynamicTest.dynamicTest(
                        "'" + (json.length() > 60 ? json.substring(0, 60) + "…" : json) + "'",
                        () -> test.accept(json)));
    }

    private static JsonDocument read(String json) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** One value and nothing behind it. */
    private static boolean jacksonReads(String json) {
        try (JsonParser parser =
                new JsonFactory().createParser(ObjectReadContext.empty(), json.getBytes(StandardCharsets.UTF_8))) {
            if (parser.nextToken() == null) return false;
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException broken) {
            return false;
        }
    }
}
