package dev.understudy.comparison.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.align.Work;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.link.Links;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrayComparisonTest {
    private static final int MANY = 100_000;
    /** Of looking at an element a bounded number of times. */
    private static final long LINEAR = 40L * MANY;

    private final Work work = new Work();

    @Test
    void judgesManyReorderedElementsInLinearWork() {
        List<Difference> found = compare(elements(i -> i), shuffled(), i -> "{\"id\":" + i + ",\"n\":\"a" + i + "\"}");

        assertThat(found).extracting(Difference::kind).containsExactly(Kind.JSON_ORDER);
        assertThat(work.spent()).isLessThan(LINEAR);
    }

    @Test
    void judgesManyReorderedScalarsInLinearWork() {
        List<Difference> found = compare(elements(i -> i), shuffled(), Integer::toString);

        assertThat(found).extracting(Difference::kind).containsExactly(Kind.JSON_ORDER);
        assertThat(work.spent()).isLessThan(LINEAR);
    }

    @Test
    void judgesManyElementsOfFewValuesInLinearWork() {
        List<Difference> found = compare(elements(i -> i % 3), elements(i -> (i + 1) % 3), Integer::toString);

        assertThat(found).isNotEmpty();
        assertThat(work.spent()).isLessThan(LINEAR);
    }

    @Test
    void judgesManyElementsThatAllChangedInLinearWork() {
        List<Difference> found =
                compare(elements(i -> i), elements(i -> i + MANY).subList(1, MANY), i -> "{\"v\":" + i + ",\"w\":0}");

        assertThat(found).isNotEmpty();
        assertThat(work.spent()).isLessThan(25_000_000);
    }

    @Test
    void findsOneChangedElementAmongManyReorderedOnes() {
        List<Integer> candidate = shuffled();
        List<Difference> found = compare(
                elements(i -> i),
                candidate,
                i -> "{\"id\":" + i + ",\"n\":1}",
                i -> "{\"id\":" + i + ",\"n\":" + (i == 777 ? 2 : 1) + "}");

        assertThat(found).extracting(Difference::kind).containsExactly(Kind.JSON_ORDER, Kind.JSON_VALUE);
        assertThat(found.getLast().location().text()).isEqualTo("/777/n");
        assertThat(found.getLast().location().textByKeys()).contains("/[id=777]/n");
    }

    @Test
    void looksOnceAtWhatIsTheSameBesideOneChangedElement() {
        List<Difference> found = compare(
                elements(i -> i),
                elements(i -> i),
                i -> "{\"id\":" + i + ",\"n\":1}",
                i -> "{\"id\":" + i + ",\"n\":" + (i == 777 ? 2 : 1) + "}");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().location().textByKeys()).contains("/[id=777]/n");
        assertThat(work.spent()).isLessThan(4L * MANY);
    }

    @Test
    void takesNoMemberForAKeyThatASharedElementHasToo() {
        List<Difference> onBothSides = found(
                "[{\"id\":1,\"n\":1},{\"id\":1,\"n\":2}]", "[{\"id\":1,\"n\":1},{\"id\":1,\"n\":3}]", Terms.PLAIN);
        List<Difference> onOneSide =
                found("[{\"id\":1},{\"id\":2,\"n\":1}]", "[{\"id\":1},{\"id\":1,\"n\":1}]", Terms.PLAIN);

        assertThat(onBothSides).extracting(at -> at.location().text()).containsExactly("/1/n");
        assertThat(onOneSide).extracting(at -> at.location().text()).containsExactly("/1/id");
        assertThat(onBothSides.getFirst().location().textByKeys()).isEmpty();
        assertThat(onOneSide.getFirst().location().textByKeys()).isEmpty();
    }

    @Test
    void looksAtNestedArraysOncePerLevel() {
        String deep = "[1,".repeat(400) + "[%s]" + "]".repeat(400);
        found(deep.formatted(numbers(5_000)), deep.formatted(numbers(5_000) + ",0"), Terms.PLAIN);

        assertThat(work.spent()).isLessThan(40L * 2 * 5_800);
    }

    @Test
    void pairsWhatIsSaidToBePaired() {
        String primary = "[{\"k\":\"a\",\"n\":1},{\"k\":\"b\",\"n\":2}]";
        String candidate = "[{\"k\":\"b\",\"n\":2},{\"k\":\"a\",\"n\":3}]";

        assertThat(found(primary, candidate, new ArrayMode.ByKey("k")))
                .containsExactly("json-order ", "json-value /0/n");
        assertThat(found(primary, candidate, new ArrayMode.ByPosition()))
                .containsExactly("json-value /0/k", "json-value /0/n", "json-value /1/k", "json-value /1/n");
        assertThat(found("[1,2,3]", "[3,1,2,1]", new ArrayMode.Multiset()))
                .containsExactly("json-order ", "json-member-added /3");
        assertThat(found("[1,2,3]", "[1,2]", new ArrayMode.ByPosition())).containsExactly("json-array-length ");
    }

    @Test
    void comparesAsIfNothingWasSaidWhereTheKeyIsNone() {
        assertThat(found("[{\"id\":1},{\"id\":2}]", "[{\"id\":2}]", new ArrayMode.ByKey("none")))
                .containsExactly("json-member-removed /0");
    }

    @Test
    void asksForTheModeByThePlaceOfTheArray() {
        List<String> asked = new ArrayList<>();
        ArrayModes modes = steps -> {
            asked.add(steps.toString());
            return new ArrayMode.Automatic();
        };
        found("{\"a\":[1],\"b\":[[1,2]]}", "{\"a\":[1],\"b\":[[2,1]]}", new Terms(Links.UNMAPPED, modes));

        assertThat(asked).hasSize(2).allMatch(steps -> steps.contains("name=b"));
    }

    @Test
    void neverHidesADifferenceBehindAHash() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String primary = numbers(random);
            String candidate = numbers(random);
            boolean same = primary.equals(candidate);
            assertThat(found(primary, candidate, Terms.PLAIN).isEmpty())
                    .as("%s and %s", primary, candidate)
                    .isEqualTo(same);
        }
    }

    private List<Difference> compare(List<Integer> primary, List<Integer> candidate, IntFunction<String> element) {
        return compare(primary, candidate, element, element);
    }

    private List<Difference> compare(
            List<Integer> primary, List<Integer> candidate, IntFunction<String> ofPrimary, IntFunction<String> other) {
        return found(array(primary, ofPrimary), array(candidate, other), Terms.PLAIN);
    }

    private static List<Integer> elements(IntFunction<Integer> of) {
        return IntStream.range(0, MANY).mapToObj(of).toList();
    }

    private static List<Integer> shuffled() {
        List<Integer> all = new ArrayList<>(elements(i -> i));
        Collections.shuffle(all, new Random(3));
        return all;
    }

    private static String array(List<Integer> numbers, IntFunction<String> element) {
        return numbers.stream().map(element::apply).collect(Collectors.joining(",", "[", "]"));
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private static String numbers(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> Integer.toString(random.nextInt(3)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private List<String> found(String primary, String candidate, ArrayMode mode) {
        return found(primary, candidate, new Terms(Links.UNMAPPED, steps -> mode)).stream()
                .map(difference ->
                        difference.kind().label() + " " + difference.location().text())
                .toList();
    }

    private List<Difference> found(String primary, String candidate, Terms terms) {
        List<Difference> found = new ArrayList<>();
        JsonComparison.compare(root(primary), root(candidate), terms, work).drainTo(found::add);
        return found;
    }

    private static JsonValue root(String json) {
        return ((JsonDocument.Read) JsonReader.read(json.getBytes(StandardCharsets.UTF_8))).root();
    }
}
