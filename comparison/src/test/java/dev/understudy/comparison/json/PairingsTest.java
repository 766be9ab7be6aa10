package dev.understudy.comparison.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.difference.ArrayPairing;
import dev.understudy.comparison.difference.ArrayPairing.Run;
import dev.understudy.comparison.difference.ArrayPairings;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.DifferenceSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairingsTest {
    @Test
    void tellsWhichElementsKeptTheirPlaceAndWhichMoved() {
        ArrayPairing only = only("[{\"id\":1},{\"id\":2},{\"id\":3}]", "[{\"id\":3},{\"id\":1},{\"id\":2}]");

        assertThat(only.at().text()).isEmpty();
        assertThat(only.kept()).containsExactly(new Run(0, 1, 2));
        assertThat(only.moved()).containsExactly(new Run(2, 0, 1));
    }

    @Test
    void leavesOutWhatHasNoPartner() {
        assertThat(only("[1,2,3,4,5]", "[1,9,2,3,5]").kept())
                .containsExactly(new Run(0, 0, 1), new Run(1, 2, 2), new Run(4, 4, 1));
    }

    @Test
    void placesArraysWithinMovedElementsByThePrimarysIndexes() {
        List<ArrayPairing> arrays = pairings(
                        "[{\"id\":1,\"l\":[1,2]},{\"id\":2,\"l\":[]}]",
                        "[{\"id\":2,\"l\":[]},{\"id\":1,\"l\":[0,1,2]}]")
                .arrays();

        assertThat(arrays).extracting(array -> array.at().text()).containsExactly("", "/0/l");
        assertThat(arrays.getLast().kept()).containsExactly(new Run(0, 1, 2));
    }

    @Test
    void saysNothingOfArraysThatArePairedIndexByIndex() {
        assertThat(pairings("{\"a\":[{\"id\":1,\"n\":1}],\"b\":[1,2]}", "{\"a\":[{\"id\":1,\"n\":2}],\"b\":[1,3]}"))
                .isEqualTo(ArrayPairings.NONE);
    }

    @Test
    void keepsAPairingWholeOrNotAtAll() {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, 10_000).boxed().toList());
        String primary = "{\"many\":" + numbers + ",\"few\":[1,2]}";
        Collections.shuffle(numbers, new Random(7));

        ArrayPairings pairings = pairings(primary, "{\"many\":" + numbers + ",\"few\":[2,1]}");

        assertThat(pairings.more()).isTrue();
        assertThat(pairings.arrays()).extracting(array -> array.at().text()).containsExactly("/few");
    }

    @Test
    void isBoundedInTheNumberOfArrays() {
        String primary = IntStream.range(0, 3_000).mapToObj(i -> "[1,2]").collect(Collectors.joining(",", "[", "]"));

        ArrayPairings pairings = pairings(primary, primary.replace("[1,2]", "[2,1]"));

        assertThat(pairings.more()).isTrue();
        assertThat(pairings.arrays()).hasSizeLessThan(2_000).isNotEmpty();
    }

    private static ArrayPairing only(String primary, String candidate) {
        List<ArrayPairing> arrays = pairings(primary, candidate).arrays();
        assertThat(arrays).hasSize(1);
        return arrays.getFirst();
    }

    private static ArrayPairings pairings(String primary, String candidate) {
        var sink = new LastPairings();
        JsonComparison.compare(read(primary), read(candidate), Terms.PLAIN, sink);
        return sink.pairings;
    }

    private static JsonDocument.Read read(String json) {
        return (JsonDocument.Read) JsonReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static final class LastPairings implements DifferenceSink {
        private ArrayPairings pairings = ArrayPairings.NONE;

        @Override
        public void add(Difference difference) {}

        @Override
        public void addPairings(ArrayPairings found) {
            pairings = found;
        }
    }
}
