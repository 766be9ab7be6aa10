package dev.understudy.comparison;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Standing;
import dev.understudy.comparison.fingerprint.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A difference with its judgement.
 *
 * @param rule the id of the rule that excuses it; null where none does
 * @param standing what the rechecks say of it
 * @param fingerprint identifies its mismatch group
 */
public record JudgedDifference(
        Difference difference, @Nullable String rule, Standing standing, Fingerprint fingerprint) {

    public boolean isExcused() {
        return rule != null;
    }
}
