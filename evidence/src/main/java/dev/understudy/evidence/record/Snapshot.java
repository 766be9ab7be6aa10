package dev.understudy.evidence.record;

import dev.understudy.evidence.group.SplitPlace;
import dev.understudy.evidence.inventory.StoredTable;
import dev.understudy.evidence.mark.Deployment;
import dev.understudy.evidence.rule.StoredRule;
import java.util.List;

/**
 * What a worker judges under.
 *
 * @param generation of the evidence that readers show, to be written to
 * @param ruleSet version of all that follows; a batch names it, and is refused once it has changed
 * @param splits places that are groups of their own
 * @param deployments which versions the sides run since when, as was told; oldest first
 * @param table of templates, which says what endpoint a path belongs to
 */
public record Snapshot(
        long generation,
        long ruleSet,
        List<StoredRule> rules,
        List<SplitPlace> splits,
        List<Deployment> deployments,
        StoredTable table) {
    public Snapshot {
        rules = List.copyOf(rules);
        splits = List.copyOf(splits);
        deployments = List.copyOf(deployments);
    }

    public Snapshot(long generation, long ruleSet, List<StoredRule> rules, List<SplitPlace> splits) {
        this(generation, ruleSet, rules, splits, List.of(), StoredTable.NONE);
    }

    public Snapshot(long generation, long ruleSet, List<StoredRule> rules) {
        this(generation, ruleSet, rules, List.of());
    }

    /** The same for the evidence of another generation. */
    public Snapshot of(long other) {
        return new Snapshot(other, ruleSet, rules, splits, deployments, table);
    }
}
