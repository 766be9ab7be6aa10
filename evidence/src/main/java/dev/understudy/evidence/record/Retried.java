package dev.understudy.evidence.record;

import java.util.Map;

/**
 * What came of judging dead letters of one partition again.
 *
 * @param generation of the evidence that is shown
 * @param ruleSet version of the stored rules that the verdicts were made under
 * @param read those that can be judged now, by their offsets
 * @param stillDead why the others cannot, by their offsets
 */
public record Retried(
        Partition partition,
        long generation,
        long ruleSet,
        Map<Long, JudgedExchange> read,
        Map<Long, String> stillDead) {
    public Retried {
        read = Map.copyOf(read);
        stillDead = Map.copyOf(stillDead);
    }
}
