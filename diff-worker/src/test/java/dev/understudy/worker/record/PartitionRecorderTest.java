package dev.understudy.worker.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.Finding;
import dev.understudy.evidence.record.LogEnd;
import dev.understudy.evidence.record.LogGap;
import dev.understudy.evidence.record.Outcome;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Reached;
import dev.understudy.evidence.record.Snapshot;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.evidence.rule.StoredRule;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.policy.Policies;
import dev.understudy.worker.ExchangeFixture;
import dev.understudy.worker.judge.DecodedRecord;
import dev.understudy.worker.judge.ReceivedRecord;
import dev.understudy.worker.judge.RuleBook;
import dev.understudy.worker.judge.Sender;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionRecorderTest {
    private static final Partition PARTITION = new Partition("cluster", "topic", 0);
    private static final Sender SENDER = new Sender("proxy-1", 1, "GET", "/orders/{id}");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final StoredRule IGNORE_N =
            new StoredRule("store-1", "{\"ignore\":{\"location\":\"/n\"}}", "", "", null, "ada", NOW);

    private final ScriptedLog evidence = new ScriptedLog();
    private final List<DecodedRecord.NotRead> kept = new ArrayList<>();
    private final RuleBook rules =
            RuleBook.of(Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2")));
    private final PartitionRecorder recorder =
            new PartitionRecorder(evidence, (from, records) -> kept.addAll(records), rules, InstantSource.fixed(NOW));

    @Test
    void writesARunAsOneBatchFromTheStoresPosition() {
        var run = List.of(
                record(7, ExchangeCodec.encode(ExchangeFixture.matching())),
                record(9, ExchangeCodec.encode(ExchangeFixture.mismatching())),
                record(10, ExchangeCodec.encode(ExchangeFixture.candidateFailed())));

        Progress progress = recorder.record(PARTITION, 5, run);

        assertThat(progress).isInstanceOfSatisfying(Progress.Advanced.class, advanced -> {
            assertThat(advanced.next()).isEqualTo(11);
            assertThat(advanced.counted().verdicts()).containsOnlyKeys("match", "mismatch", "candidate-failed");
        });
        assertThat(evidence.batches).singleElement().satisfies(batch -> {
            assertThat(batch.from()).isEqualTo(5);
            assertThat(batch.to()).isEqualTo(11);
            assertThat(batch.judged())
                    .extracting(judged -> judged.outcome())
                    .containsExactly(
                            new Outcome.Compared(), new Outcome.Compared(), new Outcome.CandidateFailed("timed-out"));
        });
    }

    @Test
    void keepsWhatNobodyCanReadBeforeItIsCounted() {
        Progress progress = recorder.record(PARTITION, 0, List.of(record(0, new byte[] {1, 2, 3})));

        assertThat(progress).isInstanceOf(Progress.Advanced.class);
        assertThat(kept).hasSize(1);
        assertThat(evidence.batches.getFirst().dead())
                .containsExactly(new DeadLetter(0, kept.getFirst().reason(), "proxy-1", 1, "GET", "/orders/{id}"));
    }

    @Test
    void countsNothingWhileDeadLettersCannotBeKept() {
        var failing = new PartitionRecorder(
                evidence,
                (from, records) -> {
                    throw new IllegalStateException("no broker");
                },
                rules,
                InstantSource.fixed(NOW));

        assertThatThrownBy(() -> failing.record(PARTITION, 0, List.of(record(0, new byte[0]))))
                .hasMessage("no broker");
        assertThat(evidence.batches).isEmpty();
    }

    @Test
    void judgesAgainUnderTheRulesThatCameInBetween() {
        evidence.answers.add(new WriteResult.RulesChanged(2));
        evidence.answers.add(new WriteResult.Written());
        evidence.rulesAfterTheFirstRead = List.of(IGNORE_N);

        recorder.record(PARTITION, 0, List.of(record(0, ExchangeCodec.encode(ExchangeFixture.mismatching()))));

        assertThat(evidence.batches).hasSize(2);
        assertThat(evidence.batches.get(0).judged().getFirst().findings())
                .extracting(Finding::rule)
                .containsOnlyNulls();
        assertThat(evidence.batches.get(1).judged().getFirst().findings())
                .extracting(Finding::rule)
                .containsExactly("store-1");
        assertThat(evidence.batches.get(1).ruleSet()).isEqualTo(2);
    }

    @Test
    void saysWhereAnotherWorkerIsWhenItWasFenced() {
        evidence.answers.add(new WriteResult.PositionMoved(42));

        Progress progress =
                recorder.record(PARTITION, 0, List.of(record(0, ExchangeCodec.encode(ExchangeFixture.matching()))));

        assertThat(progress).isEqualTo(new Progress.Fenced(42));
    }

    @Test
    void letsTheStoresAbsenceThroughSoThatTheRunIsTriedAgain() {
        evidence.away = true;

        assertThatThrownBy(() -> recorder.record(PARTITION, 0, List.of(record(0, new byte[0]))))
                .isInstanceOf(StoreUnavailable.class);
    }

    private static ReceivedRecord record(long offset, byte[] value) {
        return new ReceivedRecord(offset, value, SENDER);
    }

    /** Answers writes as told, else takes them. */
    private static final class ScriptedLog implements EvidenceLog {
        private final List<Batch> batches = new ArrayList<>();
        private final Deque<WriteResult> answers = new ArrayDeque<>();
        private List<StoredRule> rulesAfterTheFirstRead = List.of();
        private boolean away;
        private long reads;

        @Override
        public Snapshot snapshot() {
            if (away) throw new StoreUnavailable("PostgreSQL is not available", new IllegalStateException());
            reads++;
            return new Snapshot(1, reads, reads == 1 ? List.of() : rulesAfterTheFirstRead);
        }

        @Override
        public Reached position(Partition partition, long generation) {
            return Reached.NOTHING;
        }

        @Override
        public WriteResult write(LogGap gap) {
            return new WriteResult.Written();
        }

        @Override
        public void found(List<LogEnd> ends) {}

        @Override
        public WriteResult write(Batch batch) {
            batches.add(batch);
            WriteResult told = answers.poll();
            return told == null ? new WriteResult.Written() : told;
        }

        @Override
        public void write(List<EpochReport> reports) {}
    }
}
