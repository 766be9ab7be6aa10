package dev.understudy.worker.record;

import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.LogEnd;
import dev.understudy.evidence.record.LogGap;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Reached;
import dev.understudy.evidence.record.Snapshot;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.worker.judge.BatchJudge;
import dev.understudy.worker.judge.BatchJudge.JudgedRecords;
import dev.understudy.worker.judge.DecodedRecord;
import dev.understudy.worker.judge.ReceivedRecord;
import dev.understudy.worker.judge.RuleBook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a run of records of one partition into one batch of evidence: judged under the rules that hold when it is written,
 * counted once, or not at all. For one thread.
 */
public final class PartitionRecorder {
    private final EvidenceLog evidence;
    private final DeadLetters deadLetters;
    private final RuleBook rules;
    private final InstantSource clock;
    private @Nullable Terms terms;

    /** @param clock tells the day, which decides what rules have expired */
    public PartitionRecorder(EvidenceLog evidence, DeadLetters deadLetters, RuleBook rules, InstantSource clock) {
        this.evidence = evidence;
        this.deadLetters = deadLetters;
        this.rules = rules;
        this.clock = clock;
    }

    /** Where reading a partition goes on. */
    public Reached position(Partition partition) {
        return evidence.position(partition, reread().snapshot().generation());
    }

    /**
     * Goes on behind what is gone from the log.
     *
     * @return whether that counts; the store says in any case where reading goes on
     */
    public boolean skip(Partition partition, LogGap.Reason reason, long from, long to, long records) {
        long generation = reread().snapshot().generation();
        return evidence.write(new LogGap(partition, generation, reason, from, to, records))
                instanceof WriteResult.Written;
    }

    /** How the log was found. */
    public void found(List<LogEnd> ends) {
        evidence.found(ends);
    }

    /**
     * @param from the position in the store, as it was last known; the records may begin behind it where the log has gaps
     * @param records in order, at least one
     */
    public Progress record(Partition partition, long from, List<ReceivedRecord> records) {
        List<DecodedRecord> decoded = records.stream().map(DecodedRecord::of).toList();
        long to = records.getLast().offset() + 1;
        Optional<Integer> epoch = records.getLast().leaderEpoch();
        while (true) {
            Terms terms = current();
            JudgedRecords counted = terms.judge().judge(decoded);
            if (!counted.dead().isEmpty()) deadLetters.keep(partition, counted.dead());
            var dead = counted.dead().stream().map(BatchJudge::deadLetter).toList();
            Snapshot under = terms.snapshot();
            var batch =
                    new Batch(partition, under.generation(), under.ruleSet(), from, to, epoch, counted.judged(), dead);
            switch (evidence.write(batch)) {
                case WriteResult.Written written -> {
                    return new Progress.Advanced(to, counted);
                }
                case WriteResult.PositionMoved moved -> {
                    return new Progress.Fenced(moved.found());
                }
                case WriteResult.RulesChanged changed -> reread();
                case WriteResult.Held held -> {
                    return new Progress.Postponed();
                }
                case WriteResult.GenerationOver over -> {
                    reread();
                    return new Progress.Postponed();
                }
            }
        }
    }

    /** What was read last, on the day it was read for. */
    private Terms current() {
        Terms known = terms;
        return known == null || !known.day().equals(today()) ? reread() : known;
    }

    private Terms reread() {
        Snapshot snapshot = evidence.snapshot();
        LocalDate day = today();
        var now = new Terms(snapshot, day, rules.judgeOn(day, snapshot));
        terms = now;
        return now;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What is judged under. */
    private record Terms(Snapshot snapshot, LocalDate day, BatchJudge judge) {}
}
