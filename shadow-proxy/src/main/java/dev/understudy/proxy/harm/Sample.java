package dev.understudy.proxy.harm;

import java.util.Arrays;

/** What the primary answered in one stretch of time. */
final class Sample {
    static final Sample NONE = new Sample(new long[Latencies.BUCKETS], 0, 0);

    private static final double P95 = 0.95;

    private final long[] buckets;
    private final long requests;
    private final long serverErrors;
    private final long throttled;

    /** @param buckets answers by their time to the first byte; not copied */
    Sample(long[] buckets, long serverErrors, long throttled) {
        this.buckets = buckets;
        this.serverErrors = serverErrors;
        this.throttled = throttled;
        requests = Arrays.stream(buckets).sum();
    }

    long requests() {
        return requests;
    }

    /** Share of 5xx; 0 where there were no requests. */
    double errorShare() {
        return share(serverErrors);
    }

    /** Share of 429. */
    double throttledShare() {
        return share(throttled);
    }

    /** Share of the answers that took longer than the bucket of that latency. */
    double shareAbove(long nanos) {
        long above = 0;
        for (int i = Latencies.bucket(nanos) + 1; i < buckets.length; i++) above += buckets[i];
        return share(above);
    }

    /** The end of the bucket below which 95 % of the answers lie, in nanoseconds; 0 without requests. */
    long p95Nanos() {
        long below = 0;
        for (int i = 0; i < buckets.length; i++) {
            below += buckets[i];
            if (below > 0 && below >= P95 * requests) return Latencies.end(i);
        }
        return 0;
    }

    Sample and(Sample other) {
        long[] sum = new long[buckets.length];
        for (int i = 0; i < sum.length; i++) sum[i] = buckets[i] + other.buckets[i];
        return new Sample(sum, serverErrors + other.serverErrors, throttled + other.throttled);
    }

    private double share(long count) {
        return requests == 0 ? 0 : (double) count / requests;
    }
}
