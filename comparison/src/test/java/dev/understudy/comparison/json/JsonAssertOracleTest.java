package dev.understudy.comparison.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.difference.Difference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONCompare;
import org.skyscreamer.jsonassert.JSONCompareMode;

/**
 * JSONassert as an independent oracle where it is sound: objects at the root, unique names without dots, numbers that a
 * double holds exactly, no instants, no null.
 */
class JsonAssertOracleTest {
    private static final List<String> SCALARS = List.of("1", "2", "2.5", "true", "false", "\"a\"", "\"b\"", "\"\"");
    private final Random random = new Random(7);

    @Test
    void agreesWithJsonAssertOnWhetherTwoDocumentsDiffer() throws JSONException {
        int differing = 0;
        for (int i = 0; i < 4_000; i++) {
            String primary = object(3);
            String candidate = random.nextBoolean() ? object(3) : mutated(primary);

            boolean theirs = JSONCompare.compareJSON(primary, candidate, JSONCompareMode.STRICT)
                    .passed();
            boolean ours = differences(primary, candidate).isEmpty();

            assertThat(ours).as("%s and %s", primary, candidate).isEqualTo(theirs);
            if (!ours) differing++;
        }
        assertThat(differing).isBetween(500, 3_900);
    }

    /** Where the two are known to disagree, JSONassert is wrong; the day it is not, this test says so. */
    @Test
    void knowsWhereJsonAssertIsBlind() throws JSONException {
        for (List<String> pair : List.of(
                List.of("{\"a\":9007199254740993}", "{\"a\":9007199254740992}"),
                List.of("{\"a\":0.1}", "{\"a\":0.10000000000000000001}"),
                List.of("{\"a\":1,\"a\":2}", "{\"a\":2}"))) {
            boolean theirs = JSONCompare.compareJSON(pair.get(0), pair.get(1), JSONCompareMode.STRICT)
                    .passed();

            assertThat(theirs).isTrue();
            assertThat(differences(pair.get(0), pair.get(1))).isNotEmpty();
        }
    }

    private static List<Difference> differences(String primary, String candidate) {
        List<Difference> found = new ArrayList<>();
        JsonComparison.compare(read(primary), read(candidate), Terms.PLAIN, found::add);
        return found;
    }

    private static JsonDocument.Read read(String json) {
        return (JsonDocument.Read) JsonReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private String object(int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> "\"k" + i + "\":" + value(depth - 1))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String value(int depth) {
        return switch (random.nextInt(depth <= 0 ? 1 : 3)) {
            case 1 -> object(depth);
            case 2 ->
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> value(depth - 1))
                        .collect(Collectors.joining(",", "[", "]"));
            default -> SCALARS.get(random.nextInt(SCALARS.size()));
        };
    }

    private String mutated(String document) {
        String from = SCALARS.get(random.nextInt(SCALARS.size()));
        String to = SCALARS.get(random.nextInt(SCALARS.size()));
        return document.replace(":" + from + ",", ":" + to + ",").replace(":" + from + "}", ":" + to + "}");
    }
}
