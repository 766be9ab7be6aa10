package dev.understudy.proxy.overload;

/** What the proxy may run short of, and how much of it asks for which grade. */
public enum Cause {
    /** The byte budget of captures: the share in use. */
    BUDGET("budget", 0.75, 0.95),
    /** The event loops: how late they run, in seconds. */
    LOOP_LAG("loop-lag", 0.25, 1.0),
    /** The heap: the share in use right after a collection. */
    HEAP("heap", 0.80, 0.92),
    /** File descriptors: the share in use. Bodies cost none, so there is no grade between. */
    DESCRIPTORS("descriptors", 0.85, 0.85);

    /** A grade is kept until the figure is so much below what led to it, or it would flutter. */
    private static final double RELEASE = 0.8;

    private final String label;
    private final double bodiless;
    private final double noMirroring;

    Cause(String label, double bodiless, double noMirroring) {
        this.label = label;
        this.bodiless = bodiless;
        this.noMirroring = noMirroring;
    }

    /** The name in the metrics. */
    public String label() {
        return label;
    }

    /** The grade that a figure asks for where another one was asked for before. */
    Grade asks(double figure, Grade before) {
        if (reaches(figure, noMirroring, before == Grade.NO_MIRRORING)) return Grade.NO_MIRRORING;
        return reaches(figure, bodiless, before != Grade.NORMAL) ? Grade.BODILESS : Grade.NORMAL;
    }

    private static boolean reaches(double figure, double threshold, boolean held) {
        return figure >= (held ? threshold * RELEASE : threshold);
    }
}
