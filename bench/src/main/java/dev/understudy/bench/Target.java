package dev.understudy.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a ratio between two ways is meant to be.
 *
 * @param figure of the measurement, as the table's head names it
 * @param atMost whether the bound is an upper one
 * @param needed share of the requests that must be published for the ratio to say anything; 0 to 1
 */
record Target(
        String way,
        String against,
        String figure,
        ToDoubleFunction<Measurement> of,
        double bound,
        boolean atMost,
        double needed) {
    /** The rest is what was under way when the load ended. */
    private static final double ALL = 0.99;

    static Target cpuAtMost(double bound, String way, String against) {
        return new Target(way, against, "CPU", Measurement::cpu, bound, true, 0);
    }

    static Target p50AtMost(double bound, String way, String against) {
        return new Target(way, against, "p50", Measurement::p50, bound, true, 0);
    }

    static Target requestsAtLeast(double bound, String way, String against) {
        return new Target(way, against, "requests/s", Measurement::perSecond, bound, false, 0);
    }

    /** The same, told only where the way published every exchange: copies that it gave up cost nothing. */
    Target underFullMirroring() {
        return new Target(way, against, figure, of, bound, atMost, ALL);
    }

    /** Whether the ratio says anything. */
    boolean isToldBy(List<Measurement> measured) {
        return !(needed > 0) || Measurement.named(way, measured).published() >= needed;
    }

    /** The target and what came of it, on a line. */
    String verdict(List<Measurement> measured) {
        Measurement reached = Measurement.named(way, measured);
        double ratio = of.applyAsDouble(reached) / of.applyAsDouble(Measurement.named(against, measured));
        return String.format(
                Locale.ROOT,
                "%s of %s %s %.2f × %s: %.2f ×, %s%n",
                figure,
                way,
                atMost ? "≤" : "≥",
                bound,
                against,
                ratio,
                isToldBy(measured) ? met(ratio) : "not told: %.0f %% published".formatted(reached.published() * 100));
    }

    private String met(double ratio) {
        return (atMost ? ratio <= bound : ratio >= bound) ? "met" : "MISSED";
    }
}
