package dev.understudy.evidence.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.record.Shelf.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShelfTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void fillsUpAndThenTakesOneOfTheNewestEveryTenSeconds() {
        var shelf = Shelf.newest(1, 1);
        var full = shelf.after(List.of(), List.of(at(0), at(1), at(2), at(3)));

        var later = shelf.after(full, List.of(at(5), at(12), at(13)));

        assertThat(full).containsExactly(at(0), at(1), at(2));
        assertThat(later).containsExactly(at(1), at(2), at(12));
    }

    @Test
    void choosesTheSameReservoirInWhateverPiecesTheExchangesCome() {
        var shelf = Shelf.reservoir(1, 1);
        var places =
                new ArrayList<>(IntStream.range(0, 200).mapToObj(ShelfTest::at).toList());
        var atOnce = shelf.after(List.of(), places);
        Collections.reverse(places);

        List<Place> oneByOne = List.of();
        for (Place place : places) oneByOne = shelf.after(oneByOne, List.of(place));

        assertThat(oneByOne).isEqualTo(atOnce).hasSize(3);
    }

    @Test
    void givesEveryExchangeTheSameChance() {
        var shelf = Shelf.reservoir(1, 1);
        int fromTheFirstHalf = 0;
        for (int run = 0; run < 300; run++) {
            var kept = shelf.after(
                    List.of(),
                    IntStream.range(run * 100, run * 100 + 100)
                            .mapToObj(ShelfTest::at)
                            .toList());
            int middle = run * 100 + 50;
            fromTheFirstHalf += (int) kept.stream()
                    .filter(place -> place.at().isBefore(at(middle).at()))
                    .count();
        }

        assertThat(fromTheFirstHalf).isBetween(380, 520);
    }

    private static Place at(int second) {
        return new Place(
                new UUID(0x0190_0000_0000_7000L + second, 0x8000_0000_0000_0000L + second), START.plusSeconds(second));
    }
}
