package dev.understudy.policy;

/**
 * The bounds that keep the copy from hurting users, and users from hurting each other.
 *
 * @param captureBytes kept of one body
 * @param captureBudgetBytes kept of all bodies together
 * @param mirrorInFlight copies under way at once
 * @param publishQueueBytes records that wait for Kafka
 * @param endpoints counted apart; the rest is {@code {other}}
 * @param connections of clients at once; fewer where the system allows fewer descriptors
 * @param progressBytes a client that sends or reads a body must move so many per {@link Timeouts#progress()}
 */
public record Limits(
        int captureBytes,
        long captureBudgetBytes,
        int mirrorInFlight,
        long publishQueueBytes,
        int endpoints,
        int connections,
        int progressBytes) {
    public static Limits defaults() {
        return new Limits(256 << 10, Runtime.getRuntime().maxMemory() / 4, 256, 64L << 20, 1000, 10_000, 1024);
    }
}
