package dev.understudy.evidence.change;

import java.time.Instant;

/**
 * One change that somebody made.
 *
 * @param what such as {@code group-state}, {@code rule-added}
 * @param subject such as {@code group 12}
 */
public record Change(Instant at, String actor, String what, String subject, String from, String to, String reason) {}
