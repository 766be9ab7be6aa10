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

    /** Another generation is about to take the place of this one: its positions must not move now. Soon it can be tried again. */
    record Held() implements WriteResult {}

    /** The generation is no longer written to: another has taken its place, or it was given up. */
    record GenerationOver() implements WriteResult {}
}
