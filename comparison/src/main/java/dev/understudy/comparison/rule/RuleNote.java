package dev.understudy.comparison.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people need to know of a rule.
 *
 * @param id stable and unique: named in verdicts and stored with patterns
 * @param reason empty where nobody gave one, as {@code owner}
 * @param expires the last day on which the rule is in force, UTC; null where it has no end
 */
public record RuleNote(
        String id, String reason, String owner, @Nullable LocalDate expires) {
    boolean inForceOn(LocalDate day) {
        return expires == null || !day.isAfter(expires);
    }
}
