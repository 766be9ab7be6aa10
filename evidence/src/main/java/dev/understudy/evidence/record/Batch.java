package dev.understudy.evidence.record;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the records of one partition between two positions change.
 *
 * @param generation of the evidence that is written to
 * @param ruleSet version of the stored rules that the verdicts were made under
 * @param from the position this batch starts at; the write is refused where the store holds another
 * @param to the position behind its last record
 * @param leaderEpoch Kafka's, of its last record; empty where it is not known
 */
public record Batch(
        Partition partition,
        long generation,
        long ruleSet,
        long from,
        long to,
        Optional<Integer> leaderEpoch,
        List<JudgedExchange> judged,
        List<DeadLetter> dead) {
    public Batch {
        judged = List.copyOf(judged);
        dead = List.copyOf(dead);
    }

    /** Of an unknown leader epoch. */
    public Batch(
            Partition partition,
            long generation,
            long ruleSet,
            long from,
            long to,
            List<JudgedExchange> judged,
            List<DeadLetter> dead) {
        this(partition, generation, ruleSet, from, to, Optional.empty(), judged, dead);
    }

    Reached reached() {
        return new Reached(to, leaderEpoch);
    }
}
