package dev.understudy.proxy.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The yardstick of the tests that say users do not wait for copies. */
class InterleavedMediansTest {
    @Test
    void findsNothingWhereBlocksAreAlike() {
        var medians = new InterleavedMedians(millis(10, 11, 10, 10), millis(10, 11, 11));

        assertThat(medians.isInsideTheSpread()).isTrue();
    }

    @Test
    void findsADelayOnAQuietMachine() {
        var medians = new InterleavedMedians(millis(10, 11, 10, 10), millis(13, 14, 13));

        assertThat(medians.isInsideTheSpread()).isFalse();
    }

    @Test
    void isNotMisledByAMachineThatGetsSlowerThroughoutTheRun() {
        var medians = new InterleavedMedians(millis(10, 14, 18, 22), millis(12, 16, 20));

        assertThat(medians.onAgainstOff()).isEqualTo(1.0);
    }

    @Test
    void isNotMisledByOneDisturbedBlock() {
        var medians = new InterleavedMedians(millis(10, 10, 10, 10), millis(10, 90, 10));

        assertThat(medians.isInsideTheSpread()).isTrue();
    }

    private static List<Duration> millis(long... values) {
        return LongStream.of(values).mapToObj(Duration::ofMillis).toList();
    }
}
