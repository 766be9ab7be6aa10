package dev.understudy.evidence.record;

import java.util.Optional;

/**
 * Up to where a partition is in the evidence.
 *
 * @param next the offset of the first record that is not
 * @param leaderEpoch Kafka's, of the record before; empty where it is not known
 */
public record Reached(long next, Optional<Integer> leaderEpoch) {
    public static final Reached NOTHING = at(0);

    /** Of an unknown leader epoch. */
    public static Reached at(long next) {
        return new Reached(next, Optional.empty());
    }
}
