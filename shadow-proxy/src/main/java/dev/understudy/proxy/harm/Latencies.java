package dev.understudy.proxy.harm;

/**
 * Buckets for latencies: sixteen to each doubling, so that a bucket is 6 % wide at most; from 16 µs to about half an hour,
 * what lies outside falls into the first or the last. Pure.
 */
final class Latencies {
    static final int BUCKETS = 27 * 16;

    private static final int UNIT_SHIFT = 14;
    private static final int SUB_SHIFT = 4;
    private static final int SUB = 1 << SUB_SHIFT;

    private Latencies() {}

    static int bucket(long nanos) {
        long units = Math.max(0, nanos) >>> UNIT_SHIFT;
        if (units < SUB) return (int) units;
        int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(units);
        int sub = (int) (units >>> (octave - SUB_SHIFT)) & (SUB - 1);
        return Math.min(BUCKETS - 1, (octave - SUB_SHIFT + 1) * SUB + sub);
    }

    /** The least latency beyond the bucket, in nanoseconds. */
    static long end(int bucket) {
        if (bucket < SUB) return (bucket + 1L) << UNIT_SHIFT;
        int octave = bucket / SUB - 1 + SUB_SHIFT;
        long sub = bucket % SUB + SUB + 1L;
        return sub << (octave - SUB_SHIFT + UNIT_SHIFT);
    }
}
