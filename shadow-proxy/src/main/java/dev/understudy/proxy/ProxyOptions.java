package dev.understudy.proxy;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an embedder may choose and a policy does not say.
 *
 * @param loops event loops; users and copies share them
 * @param passThreads threads that redact and digest
 * @param shippedShare of the exchanges whose bodies mean the same, those that are shipped all the same; 0 to 1
 * @param policyFile the file that the policy was made of, to be followed while the proxy runs
 */
public record ProxyOptions(int loops, int passThreads, double shippedShare, Optional<Path> policyFile) {
    private static final double SHIPPED_SHARE = 0.01;

    /** With a policy that stays as it is. */
    public ProxyOptions(int loops, int passThreads, double shippedShare) {
        this(loops, passThreads, shippedShare, Optional.empty());
    }

    /**
     * For this machine. As many threads for the pass as loops: where both want more than there is, users have half of it, and
     * what has been mirrored is not thrown away for want of a turn.
     */
    public static ProxyOptions defaults() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new ProxyOptions(threads, threads, SHIPPED_SHARE);
    }

    public ProxyOptions withShippedShare(double other) {
        return new ProxyOptions(loops, passThreads, other, policyFile);
    }

    /** Whatever the file says later is applied as far as a running proxy can. */
    public ProxyOptions following(Path file) {
        return new ProxyOptions(loops, passThreads, shippedShare, Optional.of(file));
    }
}
