package dev.understudy.proxy.harm;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * A primary whose latency drifts, stutters and has a long tail, whose load swells, and which fails now and then, in bouts;
 * with copies it may fare worse.
 *
 * @param perSecond requests
 * @param slower factor of the latency with copies; 1 where they do no harm
 * @param errors share of 5xx that copies add
 */
record SimulatedPrimary(RandomGenerator random, double perSecond, double slower, double errors, Mood mood) {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double MEDIAN_NANOS = 40e6;
    private static final double SPREAD = 0.6;

    static SimulatedPrimary harmless(RandomGenerator random, double perSecond) {
        return new SimulatedPrimary(random, perSecond, 1, 0, new Mood());
    }

    SimulatedPrimary withCopies(double slowerBy, double moreErrors) {
        return new SimulatedPrimary(random, perSecond, slowerBy, moreErrors, mood);
    }

    /** What changes from second to second, whoever asks. */
    static final class Mood {
        private double drift;
        private boolean failing;

        private void pass(RandomGenerator random) {
            drift = 0.98 * drift + 0.03 * random.nextGaussian();
            failing = failing ? random.nextDouble() < 0.8 : random.nextDouble() < 0.002;
        }
    }

    /** Time in which nobody counts. */
    void pass(long nanos) {
        for (long at = 0; at < Math.min(nanos, 300 * SECOND); at += SECOND) mood.pass(random);
    }

    Sample answers(long nanos, boolean copies) {
        var figures = new Figures();
        for (long at = 0; at < nanos; at += SECOND) {
            mood.pass(random);
            double stutter = random.nextDouble() < 0.02 ? 3 : 1;
            double load = perSecond * Math.max(0.1, 1 + 0.3 * random.nextGaussian());
            for (int i = 0; i < load; i++) figures.add(status(copies), (long) (latency(copies) * stutter));
        }
        return figures.sample();
    }

    private double latency(boolean copies) {
        double latency = MEDIAN_NANOS * Math.exp(mood.drift + SPREAD * random.nextGaussian());
        return copies ? latency * slower : latency;
    }

    private int status(boolean copies) {
        double share = 0.001 + (mood.failing ? 0.3 : 0) + (copies ? errors : 0);
        return random.nextDouble() < share ? 500 : 200;
    }
}
