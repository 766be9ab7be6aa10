package dev.understudy.proxy.forward;

import java.time.Duration;

/**
 * What an instance's own requests say of it. One that cannot be reached, or that fails in the middle again and again, rests:
 * a second first, twice as long each time up to half a minute. After a rest one request at a time tries it; a success ends
 * it all. Knows no clock: times are nanoseconds of {@link System#nanoTime()}. From any thread; what is locked is short.
 */
final class Health {
    static final Duration FIRST_REST = Duration.ofSeconds(1);
    static final Duration LONGEST_REST = Duration.ofSeconds(30);
    /** So many failures in a row that a request itself may have caused. */
    static final int FAILURES = 5;

    /** Whether a request may begin. */
    enum Admission {
        FIT,
        /** It may, and it is the only one until it has ended. */
        PROBE,
        RESTS
    }

    private volatile int failures;
    private volatile int rests;
    private volatile int outages;
    private long restsUntil;
    private long failedAt;
    private boolean probed;

    /** Whether a request may begin now; asks for no turn. */
    boolean isFit(long now) {
        return rests == 0 || isDue(now);
    }

    Admission admit(long now) {
        return rests == 0 ? Admission.FIT : probe(now);
    }

    private synchronized Admission probe(long now) {
        if (rests == 0) return Admission.FIT;
        if (!isDue(now)) return Admission.RESTS;
        probed = true;
        return Admission.PROBE;
    }

    private synchronized boolean isDue(long now) {
        return !probed && now - restsUntil >= 0;
    }

    /** How often it was sent to rest: what answers after an outage may be another process, of another build. */
    int outages() {
        return outages;
    }

    synchronized void probeEnded() {
        probed = false;
    }

    /** How long ago it failed last; of one that never did, the longest. */
    synchronized long sinceFailure(long now) {
        return rests == 0 && failures == 0 ? Long.MAX_VALUE : now - failedAt;
    }

    void succeeded() {
        if (rests != 0 || failures != 0) recovered();
    }

    private synchronized void recovered() {
        failures = 0;
        rests = 0;
    }

    /** A request ended like this. */
    void failed(Failure failure, long now) {
        switch (failure) {
            case UNRESOLVED, REFUSED, CONNECT_TIMED_OUT, TLS_CERTIFICATE, TLS_PROTOCOL -> rest(now);
            case TERMINATED, MALFORMED, INCOMPLETE, TIMED_OUT, TLS_ALERT -> faltered(now);
            case STALE, CONNECTION_LIMIT, EXHAUSTED, INTERNAL -> {} // ours, or nobody's
        }
    }

    /** Something went wrong that another request might not meet. */
    synchronized void faltered(long now) {
        failedAt = now;
        failures = Math.min(failures + 1, FAILURES);
        if (failures >= FAILURES) rest(now);
    }

    private synchronized void rest(long now) {
        failedAt = now;
        if (rests > 0 && now - restsUntil < 0) return; // one outage, met by many requests at once
        long rest = Math.min(FIRST_REST.toNanos() << Math.min(rests, 10), LONGEST_REST.toNanos());
        restsUntil = now + rest;
        rests = Math.min(rests + 1, 10);
        outages++;
    }
}
