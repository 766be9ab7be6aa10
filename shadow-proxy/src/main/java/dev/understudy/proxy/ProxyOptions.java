package dev.understudy.proxy;

/**
 * What an embedder may choose and a policy does not say.
 *
 * @param loops event loops; users and copies share them
 * @param passThreads threads that redact and digest
 * @param shippedShare of the exchanges whose bodies mean the same, those that are shipped all the same; 0 to 1
 */
public record ProxyOptions(int loops, int passThreads, double shippedShare) {
    private static final double SHIPPED_SHARE = 0.01;

    /** For this machine. */
    public static ProxyOptions defaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ProxyOptions(Math.max(2, processors), Math.max(1, processors / 2), SHIPPED_SHARE);
    }

    public ProxyOptions withShippedShare(double other) {
        return new ProxyOptions(loops, passThreads, other);
    }
}
