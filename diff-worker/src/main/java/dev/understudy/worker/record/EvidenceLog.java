package dev.understudy.worker.record;

import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.LogEnd;
import dev.understudy.evidence.record.LogGap;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Reached;
import dev.understudy.evidence.record.Snapshot;
import dev.understudy.evidence.record.WriteResult;
import java.util.List;

/**
 * Where evidence is written to. Each method throws {@link dev.understudy.evidence.database.StoreUnavailable} while the store
 * is away, and may then be called again with the same.
 */
public interface EvidenceLog {
    /** What is judged under, and the generation that is written to. */
    Snapshot snapshot();

    /** Up to where the partition is in the evidence. */
    Reached position(Partition partition, long generation);

    WriteResult write(Batch batch);

    WriteResult write(LogGap gap);

    /** How the log was found. */
    void found(List<LogEnd> ends);

    void write(List<EpochReport> reports);
}
