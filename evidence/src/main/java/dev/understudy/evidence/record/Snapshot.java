package dev.understudy.evidence.record;

import dev.understudy.evidence.group.SplitPlace;
import dev.understudy.evidence.mark.Deployment;
import dev.understudy.evidence.rule.StoredRule;
import java.util.List;

/**
 * What a worker judges under.
 *
 * @param generation of the evidence that readers show, to be written to
 * @param ruleSet version of the stored rules and splits; a batch names it, and is refused once it has changed
 * @param splits places that are groups of their own
 * @param deployments which versions the sides run since when, as was told; oldest first
 */
public record Snapshot(
        long generation, long ruleSet, List<StoredRule> rules, List<SplitPlace> splits, List<Deployment> deployments) {
    public Snapshot {
        rules = List.copyOf(rules);
        splits = List.copyOf(splits);
        deployments = List.copyOf(deployments);
    }

    public Snapshot(long generation, long ruleSet, List<StoredRule> rules, List<SplitPlace> splits) {
        this(generation, ruleSet, rules, splits, List.of());
    }

    public Snapshot(long generation, long ruleSet, List<StoredRule> rules) {
        this(generation, ruleSet, rules, List.of());
    }

    /** The same for the evidence of another generation. */
    public Snapshot of(long other) {
        return new Snapshot(other, ruleSet, rules, splits, deployments);
    }
}
