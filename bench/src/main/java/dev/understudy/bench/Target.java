package dev.understudy.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a ratio between two ways is meant to be.
 *
 * @param figure of the measurement, as the table's head names it
 * @param atMost whether the bound is an upper one
 */
record Target(
        String way, String against, String figure, ToDoubleFunction<Measurement> of, double bound, boolean atMost) {

    static Target cpuAtMost(double bound, String way, String against) {
        return new Target(way, against, "CPU", Measurement::cpu, bound, true);
    }

    static Target p50AtMost(double bound, String way, String against) {
        return new Target(way, against, "p50", Measurement::p50, bound, true);
    }

    static Target requestsAtLeast(double bound, String way, String against) {
        return new Target(way, against, "requests/s", Measurement::perSecond, bound, false);
    }

    /** The target and what came of it, on a line. */
    String verdict(List<Measurement> measured) {
        double ratio = of.applyAsDouble(Measurement.named(way, measured))
                / of.applyAsDouble(Measurement.named(against, measured));
        boolean met = atMost ? ratio <= bound : ratio >= bound;
        return String.format(
                Locale.ROOT,
                "%s of %s %s %.2f × %s: %.2f ×, %s%n",
                figure,
                way,
                atMost ? "≤" : "≥",
                bound,
                against,
                ratio,
                met ? "met" : "MISSED");
    }
}
