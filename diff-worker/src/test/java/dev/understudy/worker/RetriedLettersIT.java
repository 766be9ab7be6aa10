package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.ledger.Terms;
import dev.understudy.evidence.letter.LetterRetry;
import dev.understudy.evidence.letter.ListedLetter;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.worker.consume.Burial;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters judged again with a real broker and a real database. */
final class RetriedLettersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory = Path.of("");

    private Surroundings surroundings;
    private EvidenceStore evidence;

    @BeforeEach
    void start() throws Exception {
        surroundings = Surroundings.start(directory);
        evidence = surroundings.evidence();
        try (var worker = DiffWorker.start(surroundings.policy())) {
            assertThat(worker.adminAddress()).isNotNull();
            await().atMost(PATIENCE).until(() -> surroundings.isThere(Topics.DEAD));
        }
    }

    @AfterEach
    void stop() {
        evidence.close();
        surroundings.close();
    }

    @Test
    void judgesWhatAnOlderBuildCouldNotRead() throws Exception {
        bury(10);
        assertThat(evidence.letters().list().letters())
                .hasSize(20)
                .extracting(ListedLetter::reason)
                .containsOnly(Burial.REASON);

        LetterRetry order = evidence.letters().retryAll("ann", "the new build reads schema 2");
        try (var worker = DiffWorker.start(surroundings.policy())) {
            assertThat(worker.adminAddress()).isNotNull();
            LetterRetry done = awaitEnd(order);

            assertThat(done.judged()).isEqualTo(20);
            assertThat(done.stillDead()).isEmpty();
            assertThat(Surroundings.counts(evidence)).isEqualTo(new Counts(10, 0, 10, 0, 0));
            assertThat(ledger().compared()).isEqualTo(20);
            assertThat(ledger().deadLettered()).isZero();
            assertThat(evidence.letters().list().total()).isZero();
        }
    }

    @Test
    void saysWhyOneIsStillDead() throws Exception {
        surroundings.publish(new byte[] {1, 2, 3});
        bury(1);

        LetterRetry order = evidence.letters().retryAll("ann", "");
        try (var worker = DiffWorker.start(surroundings.policy())) {
            assertThat(worker.adminAddress()).isNotNull();
            LetterRetry done = awaitEnd(order);

            assertThat(done.judged()).isEqualTo(2);
            assertThat(done.stillDead())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.answer()).startsWith("no Smile record"));
            assertThat(ledger().deadLettered()).isEqualTo(1);
        }
    }

    @Test
    void saysThatTheTopicDoesNotHoldOneAnyMore() throws Exception {
        bury(2);
        surroundings.deleteAllOf(Topics.DEAD);

        LetterRetry order = evidence.letters().retryAll("ann", "");
        try (var worker = DiffWorker.start(surroundings.policy())) {
            assertThat(worker.adminAddress()).isNotNull();
            LetterRetry done = awaitEnd(order);

            assertThat(done.judged()).isZero();
            assertThat(done.stillDead())
                    .hasSize(4)
                    .extracting(ListedLetter::answer)
                    .containsOnly("the dead-letter topic does not hold it (any more)");
            assertThat(ledger().deadLettered()).isEqualTo(4);
        }
    }

    @Test
    void countsEachOnceWhileTwoWorkersDoItAndAreCutOff() throws Exception {
        bury(2_000);
        LetterRetry order = evidence.letters().retryAll("ann", "");
        try (var one = DiffWorker.start(surroundings.policy());
                var other = DiffWorker.start(surroundings.policy())) {
            assertThat(one.adminAddress()).isNotEqualTo(other.adminAddress());
            for (long cutAt : new long[] {1, 1_000, 2_000}) {
                await().atMost(PATIENCE).until(() -> judged() >= cutAt);
                surroundings.cutConnections();
            }
            await().ignoreException(StoreUnavailable.class)
                    .atMost(PATIENCE)
                    .until(() -> now(order).waiting() == 0);
            LetterRetry again = evidence.letters().retryAll("ann", "twice");

            assertThat(again.asked()).isZero();
            assertThat(now(order).judged()).isEqualTo(4_000);
            assertThat(Surroundings.counts(evidence)).isEqualTo(new Counts(2_000, 0, 2_000, 0, 0));
            assertThat(ledger().compared()).isEqualTo(4_000);
            assertThat(ledger().deadLettered()).isZero();
        }
    }

    /** Of each so many: a match and a mismatch, none of which was read. */
    private void bury(int ofEach) throws Exception {
        for (int i = 0; i < ofEach; i++) {
            surroundings.publish(ExchangeFixture.matching());
            surroundings.publish(ExchangeFixture.mismatching());
        }
        surroundings.flush();
        OlderBuild.readsNothing(surroundings.bootstrap(), evidence);
    }

    private LetterRetry awaitEnd(LetterRetry order) {
        await().atMost(PATIENCE).until(() -> now(order).waiting() == 0);
        return now(order);
    }

    private LetterRetry now(LetterRetry order) {
        return evidence.letters().retry(order.id()).orElseThrow();
    }

    private long judged() throws Exception {
        return surroundings.number("select coalesce(sum(judged), 0) from dead_letter_retry");
    }

    private Terms ledger() {
        return evidence.ledger().account().total();
    }
}
