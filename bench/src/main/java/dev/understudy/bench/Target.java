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
        double ratio = of.applyAsDouble(named(way, measured)) / of.applyAsDouble(named(against, measured));
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

    private static Measurement named(String way, List<Measurement> measured) {
        return measured.stream()
                .filter(each -> each.peer().equals(way))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody measured " + way));
    }
}
