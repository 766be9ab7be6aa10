package dev.understudy.evidence.record;

/**
 * How much the evidence may take in the store, whatever the traffic. What comes beyond falls into one that stands for all others;
 * of patterns and groups that one can never be accepted. Soft: workers that add at the same moment may pass it by a few.
 *
 * @param patterns of one endpoint
 * @param members of one pattern
 * @param groups of one endpoint
 * @param instances told apart by name, of all endpoints together
 * @param pairs of versions told apart
 * @param parameterSets of one endpoint
 * @param sampleBytes of all samples together; beyond, only what has no sample at all gets one, and a small one
 */
public record Bounds(
        int patterns, int members, int groups, int instances, int pairs, int parameterSets, long sampleBytes) {
    public static final Bounds DEFAULT = new Bounds(250, 64, 200, 1_000, 100, 50, 192L << 20);
}
