package dev.understudy.comparison.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.JsonDocuments;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parser, which is Jackson's and strict, is the oracle. */
class PlainReaderTest {
    private static final String MARKS = "{}[]:,\"\\u0dDe-.tn+ \n\t\0\u00e9\u20ac\ud83d\ude00";

    @Test
    void readsWhatTheParserReadsAndMakesTheSameOfIt() {
        int read = 0;
        for (int seed = 0; seed < 60_000; seed++) {
            byte[] json = damaged(new JsonDocuments(new Random(seed)).next(), new Random(seed));
            Optional<JsonValue> plain = Encoding.isSound(json) ? PlainReader.read(json) : Optional.empty();
            if (plain.isEmpty()) continue;
            read++;
            JsonDocument parsed = JsonReader.parse(json, JsonReader.Form.DOCUMENT);
            assertThat(parsed).as(text(json)).isInstanceOf(JsonDocument.Read.class);
            assertThat(everything(plain.get()))
                    .as(text(json))
                    .isEqualTo(everything(((JsonDocument.Read) parsed).root()));
        }
        assertThat(read).isGreaterThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":[2],\"b\":{\"a\":null}}",
                "\"\\ud83d\\ude00\\ud800\\/\\b\\u00e9 and a long stretch of plain text behind it\"",
                "[true,false,null,-0,1.50,1E+2,\"\"]",
                " \r\n\t{ \"caf\u00e9\" : \"\u20ac\ud83d\ude00\" } ",
            })
    void readsWithoutTheParser(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        assertThat(PlainReader.read(bytes).map(PlainReaderTest::everything))
                .contains(everything(((JsonDocument.Read) JsonReader.parse(bytes, JsonReader.Form.DOCUMENT)).root()));
    }

    @Test
    void keepsTheBoundsOfTheParser() {
        int most = JsonReader.MOST_VALUES;
        assertThat(plain("[" + "0,".repeat(most - 3) + "0]")).isPresent();
        assertThat(plain("[" + "0,".repeat(most - 2) + "0]")).isEmpty();
        assertThat(plain("[".repeat(JsonReader.DEEPEST) + "]".repeat(JsonReader.DEEPEST)))
                .isPresent();
        assertThat(plain("[".repeat(JsonReader.DEEPEST + 1) + "]".repeat(JsonReader.DEEPEST + 1)))
                .isEmpty();
        for (String json : List.of("[" + "0,".repeat(most - 3) + "0]", "[" + "0,".repeat(most - 2) + "0]")) {
            boolean parsed = JsonReader.parse(json.getBytes(StandardCharsets.UTF_8), JsonReader.Form.DOCUMENT)
                    instanceof JsonDocument.Read;
            assertThat(plain(json).isPresent()).isEqualTo(parsed);
        }
    }

    private static Optional<JsonValue> plain(String json) {
        return PlainReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] damaged(String json, Random random) {
        var text = new StringBuilder(json);
        for (int faults = random.nextInt(3); faults > 0 && !text.isEmpty(); faults--) {
            int at = random.nextInt(text.length());
            String mark = String.valueOf(MARKS.charAt(random.nextInt(MARKS.length())));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, mark);
                case 1 -> text.deleteCharAt(at);
                default -> text.replace(at, at + 1, mark);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** All that is kept of a value, in order; names and texts as they are. */
    private static String everything(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                object.members().names().stream()
                        .map(name -> name + "="
                                + everything(new JsonArray(object.members().all(name))))
                        .collect(Collectors.joining(";", "{", "}"));
            case JsonArray array ->
                array.elements().stream().map(PlainReaderTest::everything).collect(Collectors.joining(";", "[", "]"));
            default -> value.toString();
        };
    }
}
