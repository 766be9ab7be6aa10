package dev.understudy.proxy.harm;

/**
 * A stretch of time with one control window in it; times are of a monotonic clock, in nanoseconds.
 *
 * @param beside where counting with copies begins
 * @param window where the window begins
 * @param control where counting without copies begins
 * @param closed where the window ends
 */
record Period(long beside, long window, long control, long closed, long end) {
    private static final int SETTLING_PARTS = 5;

    /** @param offset of the window, at least twice its length */
    static Period of(long start, long offset, long length, long duration) {
        long window = start + offset;
        return new Period(
                window - 2 * length, window, window + length / SETTLING_PARTS, window + length, start + duration);
    }

    /** One without a window. */
    static Period quiet(long start, long duration) {
        long end = start + duration;
        return new Period(end, end, end, end, end);
    }

    Phase phaseAt(long now) {
        if (now - closed >= 0 || now - beside < 0) return Phase.USUAL;
        if (now - window < 0) return Phase.BESIDE;
        return now - control < 0 ? Phase.SETTLING : Phase.CONTROL;
    }
}
