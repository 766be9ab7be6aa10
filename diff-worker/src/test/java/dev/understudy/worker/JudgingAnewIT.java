package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.rejudge.Comparison;
import dev.understudy.evidence.rejudge.Ordered;
import dev.understudy.evidence.rejudge.Rejudging;
import dev.understudy.evidence.rule.NewRule;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Judging anew with a real broker and a real database, while workers count what comes in. */
final class JudgingAnewIT extends WithSurroundings {
    private static final NewRule IGNORE_N = new NewRule("{\"ignore\":{\"location\":\"/n\"}}", "", "", null);
    private static final NewRule IGNORE_M = new NewRule("{\"ignore\":{\"location\":\"/m\"}}", "", "", null);

    @Test
    void replacesTheEvidenceExactlyWhileWorkersCountAllTheWhile() throws Exception {
        try (var one = DiffWorker.start(surroundings.policy());
                var other = DiffWorker.start(surroundings.policy())) {
            assertThat(one.adminAddress()).isNotEqualTo(other.adminAddress());
            publish(300);
            awaitCompared(600);
            evidence.rules().add(IGNORE_N, "ann");
            var stream = Stream.start(surroundings);

            Rejudging order = order();
            awaitCaughtUp(order);
            List<Comparison> comparisons = evidence.comparisons().of(now(order));
            accept(order);
            long ofEach = 300 + stream.end();

            awaitCompared(2L * ofEach);
            assertThat(counts()).isEqualTo(new Counts(ofEach, ofEach, 0, 0, 0));
            assertThat(ledger().compared()).isEqualTo(2L * ofEach);
            assertThat(comparisons)
                    .singleElement()
                    .satisfies(comparison -> assertThat(comparison.goneGroups()).hasSize(1));
        }
    }

    @Test
    void goesOnWhereItWasCutOffAndCountsEachExchangeOnce() throws Exception {
        var first = DiffWorker.start(surroundings.policy());
        publish(2_000);
        awaitCompared(4_000);
        evidence.rules().add(IGNORE_N, "ann");
        Rejudging order = order();
        await().atMost(PATIENCE).until(() -> now(order).behind() < 4_000);
        surroundings.cutConnections();
        first.close();

        try (var second = DiffWorker.start(surroundings.policy())) {
            assertThat(second.adminAddress()).isNotNull();
            publish(10);
            awaitCaughtUp(order);
            accept(order);

            awaitCompared(4_020);
            assertThat(counts()).isEqualTo(new Counts(2_010, 2_010, 0, 0, 0));
        }
    }

    @Test
    void beginsAnewWhenARuleIsAddedWhileItIsBuilt() throws Exception {
        try (var worker = DiffWorker.start(surroundings.policy())) {
            assertThat(worker.adminAddress()).isNotNull();
            publish(50);
            awaitCompared(100);
            Rejudging order = order();
            awaitCaughtUp(order);

            evidence.rules().add(IGNORE_N, "ann");
            await().atMost(PATIENCE)
                    .until(() -> now(order).generation() != order.generation()
                            && now(order).caughtUpAt() != null);
            assertThat(counts()).isEqualTo(new Counts(50, 0, 50, 0, 0));
            accept(order);

            assertThat(counts()).isEqualTo(new Counts(50, 50, 0, 0, 0));
        }
    }

    @Test
    void saysSinceWhenTheTopicHoldsAllAndStillAccountsForTheRest() throws Exception {
        try (var worker = DiffWorker.start(surroundings.policy())) {
            assertThat(worker.adminAddress()).isNotNull();
            publish(200);
            awaitCompared(400);
            Instant between = Instant.now();
            long deleted = surroundings.deleteHalfOfEachPartition();
            publish(10);
            awaitCompared(420);

            Rejudging order = order();
            awaitCaughtUp(order);
            assertThat(now(order).heldSince()).isNotNull().isBeforeOrEqualTo(between);
            accept(order);

            assertThat(deleted).isPositive();
            assertThat(counts().compared()).isEqualTo(420 - deleted);
            assertThat(ledger().compared()).isEqualTo(420);
        }
    }

    @Test
    void leavesNothingOfAnOrderThatWasRefused() throws Exception {
        try (var worker = DiffWorker.start(surroundings.policy())) {
            assertThat(worker.adminAddress()).isNotNull();
            publish(20);
            awaitCompared(40);
            Rejudging order = order();
            awaitCaughtUp(order);

            evidence.rejudgings().refuse(order.id(), "ann", "no better");

            await().atMost(PATIENCE).until(() -> surroundings.number("""
                    select count(*) from generation where deleted_at is not null
                    """) == 1);
            assertThat(surroundings.number("select count(distinct generation) from pattern_count"))
                    .isEqualTo(1);
            assertThat(counts()).isEqualTo(new Counts(20, 0, 20, 0, 0));
            evidence.rules().add(IGNORE_M, "ann");
            assertThat(evidence.rejudgings().order(Instant.EPOCH, "ben", "")).isInstanceOf(Ordered.Done.class);
        }
    }

    /** Of each so many: a match and a mismatch. */
    private void publish(int ofEach) throws Exception {
        for (int i = 0; i < ofEach; i++) {
            surroundings.publish(ExchangeFixture.matching());
            surroundings.publish(ExchangeFixture.mismatching());
        }
        surroundings.flush();
    }

    /** Publishes a match and a mismatch again and again until it is ended. */
    private static final class Stream {
        private static final int MOST = 20_000;

        private final AtomicBoolean ended = new AtomicBoolean();
        private final Surroundings to;
        private final Thread thread = new Thread(this::run, "stream");
        private int published;

        private Stream(Surroundings to) {
            this.to = to;
        }

        static Stream start(Surroundings to) {
            var stream = new Stream(to);
            stream.thread.start();
            return stream;
        }

        private void run() {
            try {
                while (!ended.get() && published < MOST) {
                    for (int i = 0; i < 5; i++) {
                        to.publish(ExchangeFixture.matching());
                        to.publish(ExchangeFixture.mismatching());
                    }
                    to.flush();
                    published += 5;
                }
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** @return how many of each were published */
        long end() throws InterruptedException {
            ended.set(true);
            thread.join();
            return published;
        }
    }
}
