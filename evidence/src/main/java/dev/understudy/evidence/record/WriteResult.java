package dev.understudy.evidence.record;

/** How the write of a batch ended; only {@link Written} changed anything. */
public sealed interface WriteResult {
    record Written() implements WriteResult {}

    /**
     * Another worker holds the partition: this one was fenced.
     *
     * @param found the position in the store
     */
    record PositionMoved(long found) implements WriteResult {}

    /**
     * The stored rules changed since the verdicts were made.
     *
     * @param found the version in the store
     */
    record RulesChanged(long found) implements WriteResult {}
}
