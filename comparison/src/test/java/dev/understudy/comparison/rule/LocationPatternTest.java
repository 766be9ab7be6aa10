package dev.understudy.comparison.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Location.Step;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LocationPatternTest {
    @Test
    void coversThePlaceItselfAndWhatIsBelow() {
        assertThat(LocationPattern.of("/meta").covers(place("meta"))).isTrue();
        assertThat(LocationPattern.of("/meta").covers(place("meta", "at", "0"))).isTrue();
        assertThat(LocationPattern.of("/meta/at").covers(place("meta"))).isFalse();
        assertThat(LocationPattern.of("/meta").covers(place("metadata"))).isFalse();
        assertThat(LocationPattern.of("").covers(place("anything"))).isTrue();
    }

    @Test
    void aStarIsOneStep() {
        assertThat(LocationPattern.of("/items/*/at").covers(place("items", "3", "at")))
                .isTrue();
        assertThat(LocationPattern.of("/items/{*}/at").covers(place("items", "abc", "at")))
                .isTrue();
        assertThat(LocationPattern.of("/items/*/at").covers(place("items", "at")))
                .isFalse();
    }

    @Test
    void twoStarsAreAnyNumberOfSteps() {
        assertThat(LocationPattern.of("/**/at").covers(place("at"))).isTrue();
        assertThat(LocationPattern.of("/**/at").covers(place("a", "0", "b", "at")))
                .isTrue();
        assertThat(LocationPattern.of("/a/**/b/**").covers(place("a", "x", "b", "y")))
                .isTrue();
        assertThat(LocationPattern.of("/a/**/b").covers(place("c", "b"))).isFalse();
    }

    @Test
    void escapesAreUndone() {
        assertThat(LocationPattern.of("/a~1b/m~0n").covers(place("a/b", "m~n"))).isTrue();
    }

    private static Location.Pointer place(String... names) {
        return new Location.Pointer(Arrays.stream(names)
                .map(name -> (Step) new Step.Key(name, false))
                .toList());
    }
}
