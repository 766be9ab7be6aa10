package dev.understudy.proxy.recheck;

/** So many may be taken at once, and one more for every so often. Knows no clock; not shared between threads. */
final class TokenBucket {
    /** What sums of small parts may be short of. */
    private static final double ROUNDING = 1e-6;

    private final double capacity;
    private double tokens;

    /** Full at first. */
    TokenBucket(double capacity) {
        this.capacity = capacity;
        tokens = capacity;
    }

    void add(double more) {
        tokens = Math.min(capacity, tokens + more);
    }

    /** @param left that must be there after it */
    boolean has(double left) {
        return tokens >= 1 + left - ROUNDING;
    }

    void take() {
        tokens--;
    }
}
