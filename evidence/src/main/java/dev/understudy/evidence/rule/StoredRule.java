package dev.understudy.evidence.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the store.
 *
 * @param id as verdicts name it, such as {@code store-7}
 * @param document JSON, of the same schema as a rule in the policy file
 * @param reason with {@code owner}: empty where the document says none
 * @param expires the last day it holds, UTC; null where it does not lapse. Before the document's where it was ended
 * @param createdBy the actor
 */
public record StoredRule(
        String id,
        String document,
        String reason,
        String owner,
        @Nullable LocalDate expires,
        String createdBy,
        Instant createdAt) {}
