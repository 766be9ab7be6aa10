package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.record.Partition;

/**
 * Where a new generation begins to read a partition.
 *
 * @param next the offset of its first record
 */
public record Start(Partition partition, long next) {}
