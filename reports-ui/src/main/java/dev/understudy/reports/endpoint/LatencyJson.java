package dev.understudy.reports.endpoint;

import dev.understudy.evidence.latency.Durations;
import dev.understudy.evidence.latency.Times;
import org.jspecify.annotations.Nullable;

/** How long both sides took, each as the proxy measured it; the candidate is asked once the primary's answer is whole. */
record LatencyJson(Compared firstByte, Compared whole) {
    private static final double NANOS_OF_A_MILLI = 1e6;

    static LatencyJson of(Times times) {
        return new LatencyJson(
                Compared.of(times.primary().firstByte(), times.candidate().firstByte()),
                Compared.of(times.primary().whole(), times.candidate().whole()));
    }

    /** @param ratio the candidate's over the primary's; null where either has none */
    record Compared(Side primary, Side candidate, @Nullable Ratio ratio) {
        static Compared of(Durations primary, Durations candidate) {
            var one = Side.of(primary);
            var other = Side.of(candidate);
            return new Compared(one, other, Ratio.of(one, other));
        }
    }

    /** Milliseconds; null where there is no answer. */
    record Side(
            long answers,
            @Nullable Double p50,
            @Nullable Double p95,
            @Nullable Double p99) {
        static Side of(Durations of) {
            if (of.count() == 0) return new Side(0, null, null, null);
            return new Side(of.count(), millis(of, 50), millis(of, 95), millis(of, 99));
        }

        private static double millis(Durations of, double percent) {
            return of.percentile(percent).toNanos() / NANOS_OF_A_MILLI;
        }
    }

    record Ratio(double p50, double p95, double p99) {
        static @Nullable Ratio of(Side primary, Side candidate) {
            Double p50 = ratio(primary.p50(), candidate.p50());
            Double p95 = ratio(primary.p95(), candidate.p95());
            Double p99 = ratio(primary.p99(), candidate.p99());
            return p50 == null || p95 == null || p99 == null ? null : new Ratio(p50, p95, p99);
        }

        private static @Nullable Double ratio(@Nullable Double primary, @Nullable Double candidate) {
            return primary == null || candidate == null || primary == 0 ? null : candidate / primary;
        }
    }
}
