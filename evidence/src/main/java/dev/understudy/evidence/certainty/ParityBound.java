package dev.understudy.evidence.certainty;

import java.util.OptionalLong;

/**
 * The anytime-valid lower bound of a parity at 95 %: with probability 0.95 it is below the true parity at every moment,
 * however often one looks (Robbins 1970; Howard et al. 2021).
 *
 * <p>The likelihood ratio of a mixture of beta priors on the failure rate against a rate {@code p} is a martingale when
 * {@code p} is true, so by Ville's inequality it ever passes 1/α with probability at most α. The rates that it has not
 * refuted are an interval around the observed rate; one minus its upper end is the bound.
 */
public final class ParityBound {
    /** Share of histories in which the bound may ever be wrong. */
    public static final double ALPHA = 0.05;

    private static final double LOG_LIMIT = Math.log(1 / ALPHA);
    private static final double[] PRIORS = {100, 1_000, 10_000};
    private static final int BISECTIONS = 60;
    private static final long MOST_SAMPLES = 1_000_000_000L;

    private ParityBound() {}

    /**
     * @param judged exchanges that were judged, discoveries not added
     * @param failures of them, and discoveries; at most {@code judged}
     * @return 0 to 1; 0 where nothing was judged
     */
    public static double lower(long judged, long failures) {
        if (judged <= 0 || failures >= judged) return 0;
        double mixture = logMixture(judged, failures);
        double low = (double) failures / judged;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (mixture - logLikelihood(judged, failures, middle) < LOG_LIMIT) low = middle;
            else high = middle;
        }
        return 1 - high;
    }

    /** Whether the bound is at least {@code target}; the same as comparing it, and cheaper. */
    public static boolean shows(long judged, long failures, double target) {
        double rate = 1 - target;
        if (judged <= 0 || failures > rate * judged) return false;
        return logMixture(judged, failures) - logLikelihood(judged, failures, rate) >= LOG_LIMIT;
    }

    /** How many more exchanges, all of them clean, lift the bound to {@code target}; empty beyond a thousand million. */
    public static OptionalLong moreSamplesNeeded(long judged, long failures, double target) {
        if (shows(judged, failures, target)) return OptionalLong.of(0);
        long enough = 1;
        while (!shows(judged + enough, failures, target)) {
            enough *= 2;
            if (enough > MOST_SAMPLES) return OptionalLong.empty();
        }
        long tooFew = enough / 2;
        while (enough - tooFew > 1) {
            long middle = (enough + tooFew) / 2;
            if (shows(judged + middle, failures, target)) enough = middle;
            else tooFew = middle;
        }
        return OptionalLong.of(enough);
    }

    /** Log of the probability of this history under the mixture: an equal part of each Beta(1, b). */
    private static double logMixture(long judged, long failures) {
        double[] logs = new double[PRIORS.length];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < PRIORS.length; i++) {
            double b = PRIORS[i];
            logs[i] = LogGamma.beta(1.0 + failures, b + judged - failures) - LogGamma.beta(1, b);
            greatest = Math.max(greatest, logs[i]);
        }
        double sum = 0;
        for (double log : logs) sum += Math.exp(log - greatest);
        return greatest + Math.log(sum / PRIORS.length);
    }

    private static double logLikelihood(long judged, long failures, double rate) {
        double ofFailures = failures == 0 ? 0 : failures * Math.log(rate);
        return ofFailures + (judged - failures) * Math.log1p(-rate);
    }
}
