package dev.understudy.evidence.record;

/**
 * How much one endpoint may take in the store, whatever the traffic. What comes beyond falls into one group that nobody
 * can accept. Soft: workers that add at the same moment may pass it by a few.
 *
 * @param instances told apart by name, of all endpoints together
 */
public record Bounds(int patterns, int groups, int instances) {
    public static final Bounds DEFAULT = new Bounds(10_000, 1_000, 1_000);
}
