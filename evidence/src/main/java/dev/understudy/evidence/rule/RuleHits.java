package dev.understudy.evidence.rule;

import java.time.Instant;

/**
 * How often a rule excused something.
 *
 * @param rule its id, or that of a part of a pack
 * @param exchanges in which it did, also those that are mismatches for something else
 */
public record RuleHits(String rule, long exchanges, Instant last) {}
