package dev.understudy.proxy.harm;

import java.util.Locale;

/**
 * A rise of the primary's figures that goes with mirroring.
 *
 * @param mirrored the figure with copies, {@code control} without: milliseconds or a share
 * @param windows how many control windows show it
 */
record Harm(Kind kind, double mirrored, double control, int windows) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PERCENT = 100;

    /** What rises. */
    enum Kind {
        LATENCY,
        ERRORS,
        THROTTLING
    }

    static Harm of(Kind kind, Pair pooled, int windows) {
        return switch (kind) {
            case LATENCY ->
                new Harm(
                        kind,
                        pooled.mirrored().p95Nanos() / NANOS_PER_MILLI,
                        pooled.control().p95Nanos() / NANOS_PER_MILLI,
                        windows);
            case ERRORS ->
                new Harm(kind, pooled.mirrored().errorShare(), pooled.control().errorShare(), windows);
            case THROTTLING ->
                new Harm(
                        kind,
                        pooled.mirrored().throttledShare(),
                        pooled.control().throttledShare(),
                        windows);
        };
    }

    /** For people, such as {@code the primary's p95 is 180.0 ms with copies and 95.0 ms without (5 control windows)}. */
    String sentence() {
        String figures = switch (kind) {
            case LATENCY ->
                String.format(
                        Locale.ROOT, "the primary's p95 is %.1f ms with copies and %.1f ms without", mirrored, control);
            case ERRORS -> shares("5xx");
            case THROTTLING -> shares("429");
        };
        return figures + " (" + windows + " control windows)";
    }

    private String shares(String status) {
        return String.format(
                Locale.ROOT,
                "the primary answers %s to %.2f %% with copies and to %.2f %% without",
                status,
                mirrored * PERCENT,
                control * PERCENT);
    }
}
