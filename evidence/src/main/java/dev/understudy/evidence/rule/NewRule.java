package dev.understudy.evidence.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rule to be added; see {@link StoredRule}. */
public record NewRule(
        String document,
        String reason,
        String owner,
        @Nullable LocalDate expires) {}
