package dev.understudy.evidence.record;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.excusedAt;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecorderIT extends WithStore {
    @Test
    void startsANewPartitionAtZero() {
        assertThat(recorder.position(new Partition("c", "t", 5), 1)).isEqualTo(Reached.NOTHING);
        assertThat(recorder.position(new Partition("c", "t", 5), 1)).isEqualTo(Reached.NOTHING);
    }

    @Test
    void countsABatchAndAdvancesItsPosition() throws SQLException {
        feed.write(match(ORDERS), match(ORDERS), mismatch(ORDERS, at("/total"), at("/name")));

        assertThat(recorder.position(feed.partition(), 1).next()).isEqualTo(3);
        assertThat(database.number("select sum(count) from pattern_count")).isEqualTo(3);
        assertThat(database.number("select sum(n) from endpoint_bucket, unnest(counts) n"))
                .isEqualTo(3);
        assertThat(database.number("select sum(mismatches) from group_count")).isEqualTo(2);
        assertThat(database.number("select sum(judged) from arrival")).isEqualTo(3);
        assertThat(database.number("select count(*) from pattern")).isEqualTo(2);
    }

    @Test
    void addsUpOverBatchesWithoutNewRows() throws SQLException {
        for (int i = 0; i < 3; i++) feed.write(match(ORDERS), mismatch(ORDERS, at("/total")));

        assertThat(database.number("select count(*) from pattern_count")).isEqualTo(2);
        assertThat(database.number("select sum(count) from pattern_count")).isEqualTo(6);
        assertThat(database.number("select mismatches from group_count")).isEqualTo(3);
    }

    @Test
    void refusesABatchWhosePositionAnotherHasPassed() throws SQLException {
        var late = feed.batch(List.of(mismatch("GET /late", at("/x"))), List.of());
        feed.write(match(ORDERS), match(ORDERS));

        var result = recorder.write(late);

        assertThat(result).isEqualTo(new WriteResult.PositionMoved(2));
        assertThat(database.number("select count(*) from endpoint where template = '/late'"))
                .isZero();
        assertThat(database.number("select sum(count) from pattern_count")).isEqualTo(2);
    }

    @Test
    void refusesABatchThatWasJudgedUnderOldRules() throws SQLException {
        var old = feed.batch(List.of(match(ORDERS)), List.of());
        database.execute("update head set rule_set = rule_set + 1");

        var result = recorder.write(old);

        assertThat(result).isEqualTo(new WriteResult.RulesChanged(2));
        assertThat(recorder.position(feed.partition(), 1).next()).isZero();
        assertThat(database.number("select count(*) from pattern_count")).isZero();
    }

    @Test
    void countsAnExchangeOnceInAGroupThatItShowsAtSeveralPlaces() throws SQLException {
        feed.write(mismatch(ORDERS, at("/items/*/price"), at("/items/*/price"), excusedAt("/items/*/price", "r1")));

        assertThat(database.number("select mismatches from group_count")).isEqualTo(1);
        assertThat(database.number("select excused from group_count")).isZero();
        assertThat(database.number("select count(*) from pattern_member")).isEqualTo(2);
    }

    @Test
    void takesTextsThatPostgresCannotHold() throws SQLException {
        String odd = "nul \0 lone \ud800 long " + "ü".repeat(5_000);
        var plain = match("GET /" + odd);
        var exchange = new JudgedExchange(
                plain.id(),
                plain.receivedAt(),
                odd,
                1,
                odd,
                odd,
                odd,
                odd,
                new AnsweredBy(odd, odd),
                200,
                odd,
                odd,
                new Outcome.Compared(),
                List.of(new Finding(odd, 1, odd, odd, odd, odd, odd, Standing.FLAKY)),
                new byte[0],
                "{\"" + odd + "\":1}");

        feed.write(List.of(exchange, exchange), List.of(new DeadLetter(1, odd, odd, 1, odd, odd)));

        assertThat(database.number("select count(*) from endpoint")).isEqualTo(1);
        assertThat(database.text("select verdict from sample"))
                .contains("\\u0000")
                .contains("\\ud800");
    }

    @Test
    void listsADeadLetterAndCountsItInItsLedger() throws SQLException {
        feed.write(
                List.of(match(ORDERS)),
                List.of(
                        new DeadLetter(1, "not Smile", "proxy-a", 1, "GET", "/orders/{id}"),
                        new DeadLetter(2, "not Smile", "", 0, "", "")));

        assertThat(database.number("select sum(dead) from arrival")).isEqualTo(1);
        assertThat(database.number("select count(*) from dead_letter")).isEqualTo(2);
        assertThat(recorder.position(feed.partition(), 1).next()).isEqualTo(3);
    }

    @Test
    void countsTheNotComparedUnderTheirReason() throws SQLException {
        feed.write(Judged.failed(ORDERS), Judged.notComparable(ORDERS), Judged.failed(ORDERS));

        assertThat(database.number("select count from pattern_count c join pattern p on p.id = c.pattern_id"
                        + " where outcome = 'candidate-failed' and reason = 'timed-out'"))
                .isEqualTo(2);
    }
}
