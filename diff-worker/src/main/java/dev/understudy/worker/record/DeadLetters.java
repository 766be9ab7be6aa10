package dev.understudy.worker.record;

import dev.understudy.evidence.record.Partition;
import dev.understudy.worker.judge.DecodedRecord;
import java.util.List;

/** Where records go that nobody can read. */
@FunctionalInterface
public interface DeadLetters {
    /**
     * Returns when all are kept; one may be kept twice.
     *
     * @throws RuntimeException where they are not: the batch must not count, and is tried again
     */
    void keep(Partition from, List<DecodedRecord.NotRead> records);
}
