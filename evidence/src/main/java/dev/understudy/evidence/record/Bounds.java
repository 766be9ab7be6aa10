package dev.understudy.evidence.record;

/**
 * How much one endpoint may take in the store, whatever the traffic. What comes beyond falls into one group that nobody
 * can accept. Soft: workers that add at the same moment may pass it by a few.
 */
public record Bounds(int patterns, int groups) {
    public static final Bounds DEFAULT = new Bounds(10_000, 1_000);
}
