package dev.understudy.evidence.rule;

import java.time.Instant;

/**
 * That somebody ended a rule of the store.
 *
 * @param reason empty where nobody gave one
 */
public record RuleEnd(String id, Instant at, String by, String reason) {}
