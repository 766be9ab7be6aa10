package dev.understudy.evidence.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people really do with a bound: look all the time, and accept what they have seen. Seeded, so always the same. */
final class CertaintySimulationTest {
    private static final int RUNS = 400;
    private static final int EXCHANGES = 3_000;
    private static final double[] FAILURE_RATES = {0.001, 0.005, 0.02, 0.1};
    /** Of a two-sided interval of 90 %, so that its lower end is at 95 %. */
    private static final double Z = 1.6449;

    private static final int POLLS = 4_000;
    private static final int OTHER_ORDERS = 1_000;

    private static final int REVIEWS = 4_000;
    private static final long LONGEST_REVIEW = 30_000;
    private static final double STANDARD_ERROR = Math.sqrt(ParityBound.ALPHA * (1 - ParityBound.ALPHA) / REVIEWS);

    /** In how many ways an endpoint differs, and how often in each. */
    private static final Map<String, List<Double>> WAYS_TO_DIFFER = Map.of(
            "each half as often as the one before", shares(40, i -> 0.02 / (1L << i)),
            "each a third as often as the one before", shares(25, i -> 0.05 / Math.pow(3, i)),
            "a long tail", shares(200, i -> 0.02 / Math.pow(i + 1, 1.5)),
            "fifty that are rare", shares(50, i -> 0.001));

    private final Random random = new Random(20_261_125);

    @Test
    void holdsForOneWhoLooksAfterEveryExchangeWhereWilsonsDoesNot() {
        for (double rate : FAILURE_RATES) {
            int ours = 0;
            int wilsons = 0;
            for (int run = 0; run < RUNS; run++) {
                List<Integer> failures = history(rate);
                if (isEverWrong(failures, (n, k) -> ParityBound.shows(n, k, 1 - rate))) ours++;
                if (isEverWrong(failures, (n, k) -> wilson(n, k) > 1 - rate)) wilsons++;
            }

            assertThat((double) ours / RUNS).as("ours at %s", rate).isLessThanOrEqualTo(ParityBound.ALPHA);
            assertThat((double) wilsons / RUNS).as("Wilson's at %s", rate).isGreaterThan(ParityBound.ALPHA);
        }
    }

    @Test
    void holdsForOneWhoAcceptsEveryGroupAtFirstSight() {
        WAYS_TO_DIFFER.forEach((name, shares) -> {
            int withDiscoveries = 0;
            int without = 0;
            for (int run = 0; run < REVIEWS; run++) {
                if (isFooled(shares, 1)) withDiscoveries++;
                if (isFooled(shares, 0)) without++;
            }

            assertThat((double) withDiscoveries / REVIEWS)
                    .as(name)
                    .isLessThanOrEqualTo(ParityBound.ALPHA + 3 * STANDARD_ERROR);
            assertThat((double) without / REVIEWS)
                    .as("%s: what acceptance would prove if discoveries were forgotten", name)
                    .isGreaterThan(4 * ParityBound.ALPHA);
        });
    }

    /**
     * One client polls one order that is the same on both sides, while now and then somebody asks for another order, of which
     * one in twenty is not. The truth is about orders; the polls are four thousand looks at one of them.
     */
    @Test
    void isNotFooledByOneClientThatPollsOneOrder() {
        double rate = 0.05;
        int counted = 0;
        int once = 0;
        for (int run = 0; run < RUNS; run++) {
            if (isFooledByPolls(rate, POLLS)) counted++;
            if (isFooledByPolls(rate, 1)) once++;
        }

        assertThat((double) once / RUNS).isLessThanOrEqualTo(ParityBound.ALPHA);
        assertThat((double) counted / RUNS).as("were each poll a sample").isGreaterThan(0.99);
        assertThat(new Sample(1, 0).shows(1 - rate)).as("the poll alone").isFalse();
    }

    /** @param samples that the polls of the one order count for, all of them before the other orders */
    private boolean isFooledByPolls(double rate, int samples) {
        int failures = 0;
        for (int order = 1; order <= OTHER_ORDERS; order++) {
            if (random.nextDouble() < rate) failures++;
            if (new Sample((long) samples + order, failures).shows(1 - rate)) return true;
        }
        return false;
    }

    /** How many failures there were up to each exchange. */
    private List<Integer> history(double rate) {
        var failures = new ArrayList<Integer>();
        int count = 0;
        for (int i = 0; i < EXCHANGES; i++) {
            if (random.nextDouble() < rate) count++;
            failures.add(count);
        }
        return failures;
    }

    /** Says whether a bound is above the truth after so many exchanges with so many failures. */
    @FunctionalInterface
    private interface Overstatement {
        boolean by(long judged, long failures);
    }

    private static boolean isEverWrong(List<Integer> failures, Overstatement bound) {
        for (int i = 0; i < failures.size(); i++) if (bound.by(i + 1L, failures.get(i))) return true;
        return false;
    }

    /**
     * The reviewer accepts a group as soon as it is seen; the truth is what is still to come. Between two discoveries the
     * bound only rises, so it is looked at just before the next one.
     *
     * @param shares of exchanges that each way to differ has
     * @param perDiscovery how many failures the first exchange of a group counts for
     */
    private boolean isFooled(List<Double> shares, int perDiscovery) {
        List<Double> unseen = new ArrayList<>(shares);
        long judged = 0;
        for (long discoveries = 0; judged < LONGEST_REVIEW && !unseen.isEmpty(); discoveries++) {
            double toCome = unseen.stream().mapToDouble(share -> share).sum();
            long next = judged + 1 + (long) (Math.log(random.nextDouble()) / Math.log1p(-toCome));
            long looked = Math.min(next - 1, LONGEST_REVIEW);
            if (looked > judged && ParityBound.shows(looked, discoveries * perDiscovery, 1 - toCome)) return true;
            judged = next;
            unseen.remove(drawn(unseen, random.nextDouble() * toCome));
        }
        return false;
    }

    private static int drawn(List<Double> shares, double point) {
        double passed = 0;
        for (int i = 0; i < shares.size(); i++) {
            passed += shares.get(i);
            if (point <= passed) return i;
        }
        return shares.size() - 1;
    }

    private static List<Double> shares(int count, IntToDoubleFunction share) {
        return IntStream.range(0, count).mapToDouble(share).boxed().toList();
    }

    private static double wilson(long judged, long failures) {
        double parity = 1 - (double) failures / judged;
        double square = Z * Z;
        double centre = parity + square / (2 * judged);
        double width = Z * Math.sqrt(parity * (1 - parity) / judged + square / (4.0 * judged * judged));
        return (centre - width) / (1 + square / judged);
    }
}
