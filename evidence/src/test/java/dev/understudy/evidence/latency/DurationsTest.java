package dev.understudy.evidence.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DurationsTest {
    @Test
    void tellsPercentilesToTwoDigits() {
        var durations = Durations.none();
        for (int millis = 1; millis <= 1_000; millis++) durations.add(Duration.ofMillis(millis));

        assertThat(millis(durations, 50)).isCloseTo(500, within(5.0));
        assertThat(millis(durations, 95)).isCloseTo(950, within(10.0));
        assertThat(millis(durations, 99)).isCloseTo(990, within(10.0));
    }

    @Test
    void partsAddUpToTheWhole() {
        var random = new Random(1);
        var whole = Durations.none();
        List<Durations> parts = List.of(Durations.none(), Durations.none(), Durations.none());
        for (int i = 0; i < 10_000; i++) {
            var duration = Duration.ofNanos((long) Math.exp(random.nextDouble(9, 25)));
            whole.add(duration);
            parts.get(i % 3).add(duration);
        }

        var together = parts.stream().map(Durations::bytes).map(Durations::of).reduce(Durations.none(), Durations::and);

        assertThat(together.count()).isEqualTo(10_000);
        assertThat(together.bytes()).isEqualTo(whole.bytes());
    }

    @Test
    void takesAKilobyteWhateverItIsToldAndAnyDuration() {
        var random = new Random(2);
        var durations = Durations.none();
        for (int i = 0; i < 1_000_000; i++) {
            durations.add(Duration.ofNanos((long) (20_000_000 * Math.exp(random.nextGaussian()))));
        }
        durations.add(Duration.ofDays(3));
        durations.add(Duration.ZERO.minusSeconds(1));

        assertThat(durations.bytes()).hasSizeLessThan(2_000);
        assertThat(durations.percentile(100)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(62));
    }

    private static double millis(Durations durations, double percent) {
        return durations.percentile(percent).toNanos() / 1e6;
    }
}
