package dev.understudy.reports.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One rule in the API.
 *
 * @param partOf the pack's id where it is a part of one
 * @param state in force, past its last day, or ended by somebody
 * @param hits exchanges in which it excused something, in the present evidence
 */
record RuleJson(
        String id,
        @Nullable String partOf,
        String source,
        JsonNode document,
        String reason,
        String owner,
        @Nullable LocalDate expires,
        String createdBy,
        @Nullable Instant createdAt,
        String state,
        @Nullable EndJson ended,
        long hits,
        @Nullable Instant lastHit) {

    record EndJson(String by, Instant at, String reason) {}
}
