package dev.understudy.worker.judge;

import dev.understudy.comparison.rule.Rule;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.policy.CannotStart;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the rules of the policy file. */
public final class PolicyRules {
    private PolicyRules() {}

    /** @throws CannotStart where a document is no rule, with all problems of all of them */
    public static Rules read(List<JsonNode> documents) {
        List<Rule> rules = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            switch (RuleDocument.read(documents.get(i))) {
                case RuleDocument.Read.Good good -> rules.add(good.rule());
                case RuleDocument.Read.Bad bad ->
                    problems.add("rule " + (i + 1) + ": " + String.join("; ", bad.problems()));
            }
        }
        if (problems.isEmpty()) return new Rules(rules);
        throw new CannotStart("The policy's comparison rules cannot be used: " + String.join(". ", problems) + ".");
    }
}
