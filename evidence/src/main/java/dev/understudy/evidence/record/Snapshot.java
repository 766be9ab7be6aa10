package dev.understudy.evidence.record;

import dev.understudy.evidence.rule.StoredRule;
import java.util.List;

/**
 * What a worker judges under.
 *
 * @param generation of the evidence that readers show, to be written to
 * @param ruleSet version of the stored rules; a batch names it, and is refused once it has changed
 */
public record Snapshot(long generation, long ruleSet, List<StoredRule> rules) {
    public Snapshot {
        rules = List.copyOf(rules);
    }
}
