package dev.understudy.evidence.record;

/**
 * How a partition's log was found.
 *
 * @param next the first record that is not in the evidence
 * @param end behind the last record
 */
public record LogEnd(Partition partition, long next, long end) {}
