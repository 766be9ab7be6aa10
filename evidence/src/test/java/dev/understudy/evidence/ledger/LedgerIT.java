package dev.understudy.evidence.ledger;

import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Reports.ended;
import static dev.understudy.evidence.Reports.row;
import static dev.understudy.evidence.Reports.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.record.LogEnd;
import dev.understudy.evidence.record.LogGap;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Reached;
import dev.understudy.evidence.record.WriteResult;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LedgerIT extends WithStore {
    @Test
    void addsUpPerEndpointAndInAll() {
        recorder.write(List.of(running(
                1,
                row(ORDERS, "SEEN", "seen", 5),
                row(ORDERS, "PUBLISHED", "published", 3),
                row("POST /orders", "SEEN", "seen", 2),
                row("POST /orders", "NOT_MIRRORED", "unsafe-method", 2))));
        feed.write(
                List.of(match(ORDERS), match(ORDERS)),
                List.of(new DeadLetter(2, "bad", "proxy-a", 1, "GET", "/orders/{id}")));

        var account = store.ledger().account();

        // nothing was heard of the proxy since then, so it may have seen more
        assertThat(account.total())
                .isEqualTo(new Terms(7, Map.of("unsafe-method", 2L), Map.of(), 3, 2, 1, 2, true, true));
        assertThat(account.endpoints())
                .extracting(
                        of -> of.method() + " " + of.template(),
                        of -> of.terms().seen(),
                        of -> of.terms().inFlight())
                .containsExactly(tuple("POST /orders", 2L, 0L), tuple(ORDERS, 5L, 2L));
        assertThat(account.epochs()).hasSize(1);
    }

    @Test
    void keepsTheHighestRevisionWhateverTheOrder() throws SQLException {
        recorder.write(List.of(running(7, row(ORDERS, "SEEN", "seen", 70))));
        recorder.write(
                List.of(running(6, row(ORDERS, "SEEN", "seen", 60)), running(8, row(ORDERS, "SEEN", "seen", 80))));
        recorder.write(List.of(running(8, row(ORDERS, "SEEN", "seen", 1))));

        assertThat(store.ledger().account().total().seen()).isEqualTo(80);
        assertThat(database.number("select revision from epoch")).isEqualTo(8);
    }

    @Test
    void drainsAnEndedEpochWhenThePositionsHavePassed() {
        recorder.write(List.of(ended(3, Map.of(0, 2L, 1, 0L), row(ORDERS, "SEEN", "seen", 3))));
        feed.write(match(ORDERS));
        var before = store.ledger().account();
        feed.write(match(ORDERS));

        var after = store.ledger().account();

        assertThat(before.epochs().getFirst().life().drained()).isFalse();
        assertThat(before.total().inFlight()).isEqualTo(2);
        assertThat(after.epochs().getFirst().life().drained()).isTrue();
        assertThat(after.total().lost()).isEqualTo(Map.of("proxy-ended", 1L));
        assertThat(after.total().balanced()).isTrue();
    }

    @Test
    void countsRecordsOfAProxyThatHasNotReportedYet() {
        feed.write(match(ORDERS));

        var account = store.ledger().account();

        assertThat(account.total().seen()).isEqualTo(1);
        assertThat(account.epochs().getFirst().life().startedAt()).isNull();
    }

    @Test
    void leavesRecordsOfStrangersOutsideTheEquation() {
        feed.write(List.of(), List.of(new DeadLetter(0, "garbage", "", 0, "", "")));

        var account = store.ledger().account();

        assertThat(account.foreignDeadLetters()).isEqualTo(1);
        assertThat(account.total()).isEqualTo(Terms.NONE);
    }

    @Test
    void doesNotCallItAChangeWhenAProxySaysTheSameOfItself() {
        recorder.write(List.of(running(1).withStanding(Optional.of("{}"))));
        long before = store.revision();

        recorder.write(List.of(running(2).withStanding(Optional.of("{}"))));
        long same = store.revision();
        recorder.write(List.of(running(3).withStanding(Optional.of("{\"paused\":true}"))));

        assertThat(same).isEqualTo(before);
        assertThat(store.revision()).isGreaterThan(before);
    }

    @Test
    void doesNotCallItAChangeWhenAReportSaysTheSame() {
        recorder.write(List.of(running(1, row(ORDERS, "SEEN", "seen", 5))));
        long before = store.revision();

        recorder.write(List.of(running(2, row(ORDERS, "SEEN", "seen", 5))));

        assertThat(store.revision()).isEqualTo(before);
    }

    @Test
    void knowsAllThatIsSeenWhileAProxyIsHeardOf() {
        recorder.write(List.of(life(1, 1, Instant.now(), 5)));

        assertThat(store.ledger().account().total().lowerBound()).isFalse();
    }

    @Test
    void takesWhatIsSeenForALowerBoundWhereTheNextLifeOfAProxyDoesNotTellTheEndOfTheOneBefore() {
        recorder.write(List.of(life(1, 9, Instant.now(), 5)));
        feed.write(match(ORDERS), match(ORDERS));
        recorder.write(List.of(life(2, 30, Instant.now(), 1)));
        var before = store.ledger().account();
        recorder.found(List.of(new LogEnd(feed.partition(), 2, 2)));

        var read = store.ledger().account();

        assertThat(before.total().lowerBound()).isTrue();
        assertThat(before.total().inFlight()).isEqualTo(4);
        assertThat(read.epochs().getLast().life().silent()).isTrue();
        assertThat(read.epochs().getLast().terms().lost()).isEqualTo(Map.of("proxy-ended", 3L));
        assertThat(read.total().seen()).isEqualTo(6);
        assertThat(read.total().inFlight()).isEqualTo(1);
        assertThat(read.total().lowerBound()).isTrue();
        assertThat(read.endpoints().getFirst().terms().lowerBound()).isTrue();
    }

    @Test
    void saysHowFarBehindTheEvidenceIs() {
        feed.write(match(ORDERS));
        recorder.found(List.of(new LogEnd(feed.partition(), 1, 7)));

        var log = store.ledger().account().log();

        assertThat(log.lag()).isEqualTo(6);
        assertThat(log.partitions()).extracting(KafkaLog.OfPartition::end).containsExactly(7L);
    }

    @Test
    void putsWhatTheLogHasLostDownToThoseOfWhomAcknowledgedRecordsAreMissing() {
        feed.write(match(ORDERS));
        WriteResult skipped = recorder.write(new LogGap(feed.partition(), 1, LogGap.Reason.RETENTION, 1, 4, 3));
        recorder.write(List.of(running(
                1,
                row(ORDERS, "SEEN", "seen", 5),
                row(ORDERS, "PUBLISHED", "published", 4),
                row("POST /orders", "SEEN", "seen", 2))));

        var account = store.ledger().account();

        assertThat(skipped).isEqualTo(new WriteResult.Written());
        assertThat(recorder.position(feed.partition(), 1)).isEqualTo(Reached.at(4));
        assertThat(account.total().lost()).isEqualTo(Map.of("retention", 3L));
        assertThat(account.total().inFlight()).isEqualTo(3);
        assertThat(account.log().gaps()).extracting(KafkaLog.Gap::records).containsExactly(3L);
    }

    @Test
    void skipsNothingWhereAnotherWorkerHasGoneOn() {
        feed.write(match(ORDERS));

        WriteResult skipped = recorder.write(new LogGap(feed.partition(), 1, LogGap.Reason.RETENTION, 0, 4, 4));

        assertThat(skipped).isEqualTo(new WriteResult.PositionMoved(1));
        assertThat(store.ledger().account().log().gaps()).isEmpty();
    }

    @Test
    void leavesATopicThatIsNotReadAnyMoreWithWhatItStillHeld() {
        feed.write(match(ORDERS));
        recorder.found(List.of(new LogEnd(feed.partition(), 1, 3)));
        var anew = new Partition(feed.partition().cluster(), "another", 0);

        recorder.position(anew, 1);
        recorder.position(anew, 1);

        assertThat(store.ledger().account().log().gaps())
                .extracting(KafkaLog.Gap::reason, KafkaLog.Gap::from, KafkaLog.Gap::records)
                .containsExactly(tuple("topic-recreated", 1L, 2L));
    }

    private static EpochReport life(long epoch, long revision, Instant at, long seen) {
        var row = row(ORDERS, "SEEN", "seen", seen);
        return new EpochReport("proxy-a", epoch, revision, Judged.START, at, false, Map.of(), List.of(row));
    }
}
