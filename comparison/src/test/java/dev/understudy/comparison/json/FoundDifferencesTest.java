package dev.understudy.comparison.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.align.Work;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoundDifferencesTest {
    /** More than are kept. */
    private static final int MANY = 6_000;

    private final List<Difference> kept = new ArrayList<>();
    private int unlisted;

    @Test
    void leavesNothingUnexploredWhereAllOfManyAreFormattingOfOnePlace() {
        compare(rows(i -> "{\"n\":" + i + "}"), rows(i -> "{\"n\":" + i + ".0}"));

        assertThat(kept).extracting(Difference::kind).containsOnly(Kind.JSON_NUMBER_SPELLING);
        assertThat(kept.size() + unlisted).isEqualTo(MANY);
    }

    @Test
    void keepsFormattingOfAnotherKindBehindMany() {
        compare(
                rows(i -> "{\"n\":" + i + "}") + ",{\"at\":\"2024-05-01T10:00:00\"}",
                rows(i -> "{\"n\":" + i + ".0}") + ",{\"at\":\"2024-05-01T10:00:00Z\"}");

        assertThat(kept).extracting(Difference::kind).contains(Kind.JSON_INSTANT_ZONE);
    }

    @Test
    void saysThatThereIsMoreWhereAValueDiffersBehindMany() {
        compare(rows(i -> "{\"n\":" + i + "}") + ",{\"v\":1}", rows(i -> "{\"n\":" + i + ".0}") + ",{\"v\":2}");

        assertThat(kept).extracting(Difference::kind).contains(Kind.NOT_EXPLORED);
    }

    private static String rows(IntFunction<String> row) {
        return IntStream.rangeClosed(1, MANY).mapToObj(row).collect(Collectors.joining(","));
    }

    private void compare(String primary, String candidate) {
        JsonComparison.compare(root(primary), root(candidate), Terms.PLAIN, new Work())
                .drainTo(new DifferenceSink() {
                    @Override
                    public void add(Difference difference) {
                        kept.add(difference);
                    }

                    @Override
                    public void addUnlisted(int more) {
                        unlisted += more;
                    }
                });
    }

    private static JsonValue root(String elements) {
        JsonDocument document = JsonReader.read(("[" + elements + "]").getBytes(StandardCharsets.UTF_8));
        return ((JsonDocument.Read) document).root();
    }
}
