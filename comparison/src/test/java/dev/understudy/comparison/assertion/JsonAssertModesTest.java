package dev.understudy.comparison.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.json.JSONException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.skyscreamer.jsonassert.JSONCompare;
import org.skyscreamer.jsonassert.JSONCompareMode;

/**
 * JSONassert is an independent oracle where it is sound: objects at the root, unique names without dots, numbers that a
 * double holds exactly in one spelling, no instants, arrays without null, of scalars or of objects of one member.
 */
class JsonAssertModesTest {
    private static final List<String> SCALARS =
            List.of("1", "2", "2.5", "true", "false", "\"a\"", "\"b\"", "\"\"", "null");

    private final Random random = new Random(23);

    @TestFactory
    List<DynamicTest> agreesWithJsonAssertInEveryMode() {
        return List.of(JsonAssertMode.values()).stream()
                .map(mode -> DynamicTest.dynamicTest(mode.name(), () -> agrees(mode)))
                .toList();
    }

    private void agrees(JsonAssertMode mode) throws JSONException {
        int same = 0;
        int differing = 0;
        for (int i = 0; i < 3_000; i++) {
            String expected = object(3);
            String actual = mutated(expected);

            boolean ours = passes(mode, expected, actual);

            assertThat(ours).as("%s: %s and %s", mode, expected, actual).isEqualTo(theirs(mode, expected, actual));
            if (ours) same++;
            else differing++;
        }
        assertThat(List.of(same, differing)).allMatch(count -> count > 200);
    }

    @Test
    void eachModeIsWhatItsNameSays() {
        String document = "{\"a\": 1, \"b\": [1, 2]}";
        String more = "{\"a\": 1, \"b\": [1, 2], \"c\": 3}";
        String reordered = "{\"a\": 1, \"b\": [2, 1]}";

        assertThat(passing(document, more)).containsExactly(JsonAssertMode.LENIENT, JsonAssertMode.STRICT_ORDER);
        assertThat(passing(document, reordered)).containsExactly(JsonAssertMode.LENIENT, JsonAssertMode.NON_EXTENSIBLE);
        assertThat(passing(more, document)).isEmpty();
    }

    /** Where the two are known to disagree, which is right is said; the day they agree, this says so. */
    @Test
    void knowsEveryDisagreement() throws JSONException {
        for (Disagreement known : List.of(
                // JSONassert's parser holds what is not the same for the same
                new Disagreement(JsonAssertMode.STRICT, "{\"a\":9007199254740993}", "{\"a\":9007199254740992}", true),
                new Disagreement(
                        JsonAssertMode.STRICT, "{\"a\":9223372036854775809}", "{\"a\":9223372036854775808}", true),
                new Disagreement(JsonAssertMode.STRICT, "{\"a\":0.1}", "{\"a\":0.10000000000000000001}", true),
                new Disagreement(JsonAssertMode.STRICT, "{\"a\":1,\"a\":2}", "{\"a\":2}", true),
                // spelling, which is the same to us by a built-in rule, and a text to it
                new Disagreement(
                        JsonAssertMode.STRICT,
                        "{\"a\":\"2024-05-01T10:00:00Z\"}",
                        "{\"a\":\"2024-05-01T10:00:00+00:00\"}",
                        false),
                new Disagreement(JsonAssertMode.STRICT, "{\"a\":\"caf\u00e9\"}", "{\"a\":\"cafe\u0301\"}", false))) {
            assertThat(theirs(known.mode(), known.expected(), known.actual()))
                    .as("JSONassert: %s", known)
                    .isEqualTo(known.theySaySame());
            assertThat(passes(known.mode(), known.expected(), known.actual()))
                    .as("ours: %s", known)
                    .isNotEqualTo(known.theySaySame());
        }
    }

    @Test
    void comparesANullInAnArrayWhereJsonAssertFails() {
        String expected = "{\"a\":[null]}";
        String actual = "{\"a\":[1]}";

        assertThatThrownBy(() -> theirs(JsonAssertMode.STRICT, expected, actual))
                .isInstanceOf(NullPointerException.class);
        assertThat(passes(JsonAssertMode.STRICT, expected, actual)).isFalse();
        assertThat(passes(JsonAssertMode.STRICT, expected, expected)).isTrue();
    }

    private record Disagreement(JsonAssertMode mode, String expected, String actual, boolean theySaySame) {}

    private static List<JsonAssertMode> passing(String expected, String actual) {
        List<JsonAssertMode> passing = new ArrayList<>();
        for (JsonAssertMode mode : JsonAssertMode.values()) {
            if (passes(mode, expected, actual)) passing.add(mode);
        }
        return passing;
    }

    private static boolean passes(JsonAssertMode mode, String expected, String actual) {
        return SameAnswer.differences(expected, actual, mode.rules()).isEmpty();
    }

    private static boolean theirs(JsonAssertMode mode, String expected, String actual) throws JSONException {
        return JSONCompare.compareJSON(expected, actual, JSONCompareMode.valueOf(mode.name()))
                .passed();
    }

    private String object(int depth) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> "\"k" + i + "\":" + value(depth - 1))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String value(int depth) {
        return switch (random.nextInt(depth <= 0 ? 1 : 3)) {
            case 1 -> object(depth);
            case 2 -> array();
            default -> scalar();
        };
    }

    private String array() {
        boolean objects = random.nextBoolean();
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> objects ? "{\"x\":" + scalar() + "}" : SCALARS.get(random.nextInt(SCALARS.size() - 1)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String scalar() {
        return SCALARS.get(random.nextInt(SCALARS.size()));
    }

    /** The same, or with a scalar, the order of two elements, or the number of members changed. */
    private String mutated(String document) {
        return switch (random.nextInt(5)) {
            case 0 -> document;
            case 1 -> document.substring(0, document.length() - 1) + ",\"more\":1}";
            case 2 -> document.replaceFirst("\\[([^,\\[\\]]+),([^,\\[\\]]+)", "[$2,$1");
            case 3 -> document.replaceFirst(",\"k1\":(true|false|null|1|2)(?=[,}])", "");
            default -> document.replaceFirst(":(true|false|null|1|2)([,}])", ":" + scalar().replace("$", "") + "$2");
        };
    }
}
