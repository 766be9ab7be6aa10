package dev.understudy.worker.judge;

import dev.understudy.comparison.rule.Rule;
import dev.understudy.comparison.rule.RuleDocument;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.evidence.rule.StoredRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules of the store. One that cannot be read excuses nothing, and the log says so. */
final class StoredRules {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRules.class);
    private static final JsonMapper MAPPER = new JsonMapper();

    private StoredRules() {}

    /** @param day of which the rules in force count, UTC: the store's word, which knows of those that were ended */
    static Rules read(List<StoredRule> stored, LocalDate day) {
        List<Rule> rules = new ArrayList<>();
        for (StoredRule rule : stored) {
            if (rule.expires() != null && day.isAfter(rule.expires())) continue;
            switch (read(rule)) {
                case RuleDocument.Read.Good good -> rules.add(good.rule());
                case RuleDocument.Read.Bad bad ->
                    LOG.warn("Rule {} of the store excuses nothing: {}", rule.id(), String.join("; ", bad.problems()));
            }
        }
        return new Rules(rules);
    }

    private static RuleDocument.Read read(StoredRule rule) {
        try {
            return RuleDocument.read(rule.id(), MAPPER.readTree(rule.document()));
        } catch (JacksonException broken) {
            return new RuleDocument.Read.Bad(List.of("it is not JSON: " + broken.getOriginalMessage()));
        }
    }
}
