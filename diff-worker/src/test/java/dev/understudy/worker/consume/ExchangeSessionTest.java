package dev.understudy.worker.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.LogEnd;
import dev.understudy.evidence.record.LogGap;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Reached;
import dev.understudy.evidence.record.Snapshot;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.policy.Policies;
import dev.understudy.worker.ExchangeFixture;
import dev.understudy.worker.admin.Health;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.admin.WorkerMetrics;
import dev.understudy.worker.judge.RuleBook;
import dev.understudy.worker.record.EvidenceLog;
import dev.understudy.worker.record.PartitionRecorder;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangeSessionTest {
    private static final TopicPartition ZERO = new TopicPartition(Topics.EXCHANGES, 0);
    private static final TopicPartition ONE = new TopicPartition(Topics.EXCHANGES, 1);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("none");
    private final CountingLog evidence = new CountingLog();
    private final AtomicBoolean topicChanged = new AtomicBoolean();
    private final Health health = new Health();
    private final ExchangeSession session = session();

    @BeforeEach
    void give() {
        kafka.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L));
        kafka.updateEndOffsets(Map.of(ZERO, 0L, ONE, 0L));
        kafka.rebalance(List.of(ZERO, ONE));
    }

    @Test
    void readsFromWhereTheStoreIs() {
        evidence.positions.put(0, 2L);
        publish(ZERO, 0, 1, 2, 3);

        turns(2);

        assertThat(evidence.positions).containsEntry(0, 4L);
        assertThat(evidence.counted).isEqualTo(2);
        assertThat(health.troubles()).isEmpty();
    }

    @Test
    void skipsNothingOfAnyPartitionWhileTheStoreIsAway() {
        turns(1);
        publish(ZERO, 0, 1);
        publish(ONE, 0, 1, 2);
        evidence.away = true;
        turns(3);
        assertThat(health.troubles()).containsKey("exchanges");

        evidence.away = false;
        turns(1);
        // the mock hands out each record once: what the client would fetch again is published again
        publish(ZERO, 0, 1);
        publish(ONE, 0, 1, 2);
        turns(2);

        assertThat(evidence.counted).isEqualTo(5);
        assertThat(evidence.positions).containsEntry(0, 2L).containsEntry(1, 3L);
        assertThat(health.troubles()).isEmpty();
    }

    @Test
    void goesOnFromTheLogsStartWhereRetentionWasFaster() {
        kafka.updateBeginningOffsets(Map.of(ZERO, 10L, ONE, 0L));
        kafka.updateEndOffsets(Map.of(ZERO, 10L, ONE, 0L));
        turns(2);
        publish(ZERO, 10, 11);

        turns(2);

        assertThat(evidence.positions).containsEntry(0, 12L);
        assertThat(evidence.gaps)
                .extracting(LogGap::reason, LogGap::from, LogGap::to, LogGap::records)
                .containsExactly(tuple(LogGap.Reason.RETENTION, 0L, 10L, 10L));
    }

    @Test
    void countsNothingThatItFetchedOfATopicThatWasMadeAnew() {
        turns(1);
        publish(ZERO, 0, 1);
        topicChanged.set(true);

        turns(1);

        assertThat(evidence.counted).isZero();
        assertThat(kafka.position(ZERO)).isZero();
        assertThat(kafka.paused()).doesNotContain(ZERO);
    }

    @Test
    void standsAsideForTheWorkerThatFencedIt() {
        turns(1);
        publish(ZERO, 0);
        evidence.positions.put(0, 1L);

        turns(1);

        assertThat(evidence.counted).isZero();
        assertThat(kafka.paused()).doesNotContain(ZERO);
        assertThat(kafka.position(ZERO)).isEqualTo(1);
    }

    private void turns(int number) {
        for (int i = 0; i < number; i++) session.turn();
    }

    private void publish(TopicPartition partition, long... offsets) {
        for (long offset : offsets) {
            byte[] value = ExchangeCodec.encode(ExchangeFixture.matching());
            kafka.addRecord(new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], value));
        }
    }

    private ExchangeSession session() {
        var rules = RuleBook.of(Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2")));
        var watch = new KafkaWatch(() -> CompletableFuture.completedFuture("cluster"), () -> 0);
        var reading = new ExchangeSession.Reading(kafka, new FixedIdentities(), watch, () -> 0, new Connections());
        var recorder =
                new PartitionRecorder(evidence, (from, records) -> {}, rules, InstantSource.fixed(Instant.EPOCH));
        return new ExchangeSession(reading, recorder, new Reporting("exchanges", health, new WorkerMetrics()));
    }

    private final class FixedIdentities implements PartitionIdentities {
        @Override
        public Partition of(TopicPartition partition) {
            return new Partition("cluster", "topic", partition.partition());
        }

        @Override
        public boolean haveChanged() {
            return topicChanged.getAndSet(false);
        }
    }

    /** Takes a batch only from where the one before it ended. */
    private static final class CountingLog implements EvidenceLog {
        private final Map<Integer, Long> positions = new HashMap<>();
        private final List<LogGap> gaps = new ArrayList<>();
        private boolean away;
        private int counted;

        @Override
        public Snapshot snapshot() {
            there();
            return new Snapshot(1, 1, List.of());
        }

        @Override
        public Reached position(Partition partition, long generation) {
            there();
            return Reached.at(positions.getOrDefault(partition.number(), 0L));
        }

        @Override
        public WriteResult write(LogGap gap) {
            there();
            gaps.add(gap);
            positions.put(gap.partition().number(), gap.to());
            return new WriteResult.Written();
        }

        @Override
        public void found(List<LogEnd> ends) {
            there();
        }

        @Override
        public WriteResult write(Batch batch) {
            there();
            long position = positions.getOrDefault(batch.partition().number(), 0L);
            if (batch.from() != position) return new WriteResult.PositionMoved(position);
            counted += batch.judged().size();
            positions.put(batch.partition().number(), batch.to());
            return new WriteResult.Written();
        }

        @Override
        public void write(List<EpochReport> reports) {
            there();
        }

        private void there() {
            if (away) throw new StoreUnavailable("PostgreSQL is not available", new IllegalStateException());
        }
    }
}
