package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.Rate;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellRateTest {
    private static final long START = Long.MAX_VALUE - 5; // a clock of nanoseconds may run over

    @Test
    void letsTheCopiesOfASecondPassAtOnceAndNoMore() {
        var bucket = new CellRate(new Rate(50, Duration.ofSeconds(1)), START);

        assertThat(taken(bucket, 80, START)).isEqualTo(50);
    }

    @Test
    void letsAsManyPassAsHaveBecomeDue() {
        var bucket = new CellRate(new Rate(50, Duration.ofSeconds(1)), START);
        taken(bucket, 50, START);

        assertThat(taken(bucket, 80, START + Duration.ofMillis(100).toNanos())).isEqualTo(5);
    }

    @Test
    void savesNothingUpBeyondABurst() {
        var bucket = new CellRate(new Rate(50, Duration.ofSeconds(1)), START);

        assertThat(taken(bucket, 80, START + Duration.ofHours(1).toNanos())).isEqualTo(50);
    }

    @Test
    void letsOneOfAMinutePassAtATimeWhereTheRateIsSlow() {
        var bucket = new CellRate(new Rate(30, Duration.ofMinutes(1)), START);

        assertThat(taken(bucket, 5, START)).isEqualTo(1);
        assertThat(taken(bucket, 5, START + Duration.ofMillis(1999).toNanos())).isZero();
        assertThat(taken(bucket, 5, START + Duration.ofSeconds(2).toNanos())).isEqualTo(1);
    }

    @Test
    void letsNoMorePassWhereManyTryAtOnce() {
        var bucket = new CellRate(new Rate(1000, Duration.ofSeconds(1)), START);

        long passed = IntStream.range(0, 20_000)
                .parallel()
                .filter(i -> bucket.tryTake(START))
                .count();

        assertThat(passed).isEqualTo(1000);
    }

    private static long taken(CellRate bucket, int tries, long now) {
        return IntStream.range(0, tries).filter(i -> bucket.tryTake(now)).count();
    }
}
