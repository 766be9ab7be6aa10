package dev.understudy.proxy.harm;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts the primary's answers while they come: from any loop, without a lock, two additions each. */
final class Figures {
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ERRORS = 0;
    private static final int THROTTLED = 1;
    private static final int FIRST_BUCKET = 2;

    private final AtomicLongArray counts = new AtomicLongArray(FIRST_BUCKET + Latencies.BUCKETS);

    void add(int status, long nanos) {
        counts.incrementAndGet(FIRST_BUCKET + Latencies.bucket(nanos));
        if (status >= SERVER_ERROR) counts.incrementAndGet(ERRORS);
        else if (status == TOO_MANY_REQUESTS) counts.incrementAndGet(THROTTLED);
    }

    Sample sample() {
        long[] buckets = new long[Latencies.BUCKETS];
        for (int i = 0; i < buckets.length; i++) buckets[i] = counts.get(FIRST_BUCKET + i);
        return new Sample(buckets, counts.get(ERRORS), counts.get(THROTTLED));
    }
}
