package dev.understudy.worker.rejudge;

import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.LogEnd;
import dev.understudy.evidence.record.LogGap;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Reached;
import dev.understudy.evidence.record.Snapshot;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.evidence.rejudge.Terms;
import dev.understudy.worker.record.EvidenceLog;
import java.util.List;

/** The evidence log of a generation that is built: all of it is judged under the same rules, or it is over. */
final class BuildingLog implements EvidenceLog {
    private final EvidenceLog evidence;
    private final long generation;
    private final Terms terms;

    BuildingLog(EvidenceLog evidence, long generation, Terms terms) {
        this.evidence = evidence;
        this.generation = generation;
        this.terms = terms;
    }

    @Override
    public Snapshot snapshot() {
        return evidence.snapshot().of(generation);
    }

    @Override
    public Reached position(Partition partition, long of) {
        return evidence.position(partition, of);
    }

    @Override
    public WriteResult write(Batch batch) {
        if (batch.ruleSet() != terms.ruleSet()) return new WriteResult.GenerationOver();
        WriteResult result = evidence.write(batch);
        return result instanceof WriteResult.RulesChanged ? new WriteResult.GenerationOver() : result;
    }

    @Override
    public WriteResult write(LogGap gap) {
        throw new IllegalStateException("what is gone belongs to the generation that is shown");
    }

    @Override
    public void found(List<LogEnd> ends) {
        throw new IllegalStateException("how the log was found belongs to no generation");
    }

    @Override
    public void write(List<EpochReport> reports) {
        throw new IllegalStateException("accounts belong to no generation");
    }
}
