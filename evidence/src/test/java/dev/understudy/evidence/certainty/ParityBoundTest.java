package dev.understudy.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ParityBoundTest {
    @Test
    void showsNinetyNinePercentBy342CleanSamplesAndNotEarlier() {
        assertThat(ParityBound.lower(341, 0)).isLessThan(0.99);
        assertThat(ParityBound.lower(342, 0)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void showsNinetyNinePointNinePercentBy4208CleanSamples() {
        assertThat(ParityBound.lower(4_208, 0)).isGreaterThanOrEqualTo(0.999);
        assertThat(ParityBound.lower(4_174, 0)).isGreaterThanOrEqualTo(0.999);
        assertThat(ParityBound.lower(4_173, 0)).isLessThan(0.999);
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(ParityBound.lower(0, 0)).isZero();
        assertThat(ParityBound.lower(5, 5)).isZero();
        assertThat(ParityBound.lower(5, 9)).isZero();
    }

    @Test
    void staysBelowTheObservedParityAndRisesWithCleanSamples() {
        double last = 0;
        for (long judged = 3; judged < 2_000_000_000L; judged *= 3) {
            double bound = ParityBound.lower(judged, 2);
            assertThat(bound).isBetween(last, 1 - 2.0 / judged);
            last = bound;
        }
        assertThat(last).isGreaterThan(0.999_999);
    }

    @Test
    void fallsWithEveryFailure() {
        for (long failures = 1; failures < 100; failures++) {
            assertThat(ParityBound.lower(1_000, failures)).isLessThan(ParityBound.lower(1_000, failures - 1));
        }
    }

    @Test
    void saysHowManyCleanSamplesAreMissing() {
        assertThat(ParityBound.moreSamplesNeeded(0, 0, 0.99)).hasValue(342);
        assertThat(ParityBound.moreSamplesNeeded(300, 0, 0.99)).hasValue(42);
        assertThat(ParityBound.moreSamplesNeeded(342, 0, 0.99)).hasValue(0);
        long more = ParityBound.moreSamplesNeeded(400, 3, 0.99).orElseThrow();
        assertThat(ParityBound.lower(400 + more, 3)).isGreaterThanOrEqualTo(0.99);
        assertThat(ParityBound.lower(400 + more - 1, 3)).isLessThan(0.99);
    }

    @Test
    void showsATargetExactlyWhenTheBoundReachesIt() {
        for (long failures = 0; failures < 5; failures++) {
            for (long judged = 1; judged < 3_000; judged += 7) {
                assertThat(ParityBound.shows(judged, failures, 0.99))
                        .isEqualTo(ParityBound.lower(judged, failures) >= 0.99);
            }
        }
    }

    @Test
    void givesUpCountingWhereNoTrafficCouldShowIt() {
        assertThat(ParityBound.moreSamplesNeeded(1_000_000_000L, 900_000_000L, 0.99))
                .isEmpty();
    }

    @Test
    void isRarelyWrongForOneWhoLooksAfterEveryExchange() {
        var random = new Random(20_261_122);
        int runs = 300;
        int broken = 0;
        for (int run = 0; run < runs; run++) if (everWrong(random, 0.02, 1_000)) broken++;

        assertThat((double) broken / runs).isLessThanOrEqualTo(ParityBound.ALPHA);
    }

    private static boolean everWrong(Random random, double failureRate, int exchanges) {
        int failures = 0;
        for (int judged = 1; judged <= exchanges; judged++) {
            if (random.nextDouble() < failureRate) failures++;
            if (ParityBound.lower(judged, failures) > 1 - failureRate) return true;
        }
        return false;
    }

    @Test
    void agreesWithFactorials() {
        assertThat(LogGamma.of(1)).isCloseTo(0, within(1e-12));
        assertThat(LogGamma.of(11)).isCloseTo(Math.log(3_628_800), within(1e-12));
        assertThat(LogGamma.beta(1, 100)).isCloseTo(-Math.log(100), within(1e-11));
    }
}
