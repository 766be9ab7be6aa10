package dev.understudy.evidence.record;

/**
 * Which instance of each side answered an exchange.
 *
 * @param primary with {@code candidate}: as the record names it; empty where that side did not answer
 */
public record AnsweredBy(String primary, String candidate) {}
