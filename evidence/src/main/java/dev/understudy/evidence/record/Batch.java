package dev.understudy.evidence.record;

import java.util.List;

/**
 * Everything that the records of one partition between two positions change.
 *
 * @param generation of the evidence that is written to
 * @param ruleSet version of the stored rules that the verdicts were made under
 * @param from the position this batch starts at; the write is refused where the store holds another
 * @param to the position behind its last record
 */
public record Batch(
        Partition partition,
        long generation,
        long ruleSet,
        long from,
        long to,
        List<JudgedExchange> judged,
        List<DeadLetter> dead) {
    public Batch {
        judged = List.copyOf(judged);
        dead = List.copyOf(dead);
    }
}
