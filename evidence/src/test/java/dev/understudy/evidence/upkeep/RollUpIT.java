package dev.understudy.evidence.upkeep;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.by;
import static dev.understudy.evidence.Judged.failed;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.endpoint.Bucket;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import dev.understudy.evidence.group.GroupFilter;
import dev.understudy.evidence.group.GroupState;
import dev.understudy.evidence.group.MismatchGroup;
import dev.understudy.evidence.record.Asking;
import dev.understudy.evidence.record.Bounds;
import dev.understudy.evidence.record.Circumstances;
import dev.understudy.evidence.record.Circumstances.Timing;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RollUpIT extends WithStore {
    private static final Instant START = Judged.START;
    private static final Instant MONTH_LATER = START.plus(Duration.ofDays(30));

    @Test
    void rollsTimeUpByAgeAndChangesNoSum() throws SQLException {
        write(START, Duration.ofMinutes(5), 300);
        Counts before = charted();

        tidy(START.plus(Duration.ofHours(26)));
        long afterADay = rows();
        tidy(START.plus(Duration.ofDays(4)));
        long afterFourDays = rows();
        tidy(MONTH_LATER);

        assertThat(charted()).isEqualTo(before).isEqualTo(counts());
        assertThat(afterADay).isEqualTo(300);
        assertThat(afterFourDays).isEqualTo(25);
        assertThat(rows()).isEqualTo(2);
        assertThat(store.endpoints().buckets(endpoint().id(), Optional.empty()))
                .extracting(Bucket::length)
                .containsOnly(Duration.ofDays(1));
    }

    @Test
    void bringsPartitionsTogetherOnceTheirTimeIsOver() throws SQLException {
        for (int partition = 0; partition < 4; partition++) {
            new Feed(recorder, partition).write(at(START, match(ORDERS)), at(START, mismatch(ORDERS, Judged.at("/a"))));
        }
        tidy(START.plus(Duration.ofMinutes(30)));
        long fresh = rows();

        tidy(START.plus(Duration.ofMinutes(90)));

        assertThat(fresh).isEqualTo(4);
        assertThat(rows()).isEqualTo(1);
        assertThat(charted()).isEqualTo(new Counts(4, 0, 4, 0, 0));
    }

    @Test
    void takesInWhatComesLate() throws SQLException {
        write(START, Duration.ofMinutes(5), 12);
        tidy(MONTH_LATER);
        new Feed(recorder, 3).write(at(START.plusSeconds(60), failed(ORDERS)));

        tidy(MONTH_LATER);

        assertThat(rows()).isEqualTo(1);
        assertThat(charted()).isEqualTo(counts());
    }

    @Test
    void rolledUpHistoryFollowsDecisions() {
        feed.write(at(START, match(ORDERS)), at(START, mismatch(ORDERS, Judged.at("/a"))));
        tidy(MONTH_LATER);
        long group = store.groups().list(GroupFilter.NONE).getFirst().id();

        store.decisions().decide(group, GroupState.ACCEPTED, "ann", "agreed");

        assertThat(charted()).isEqualTo(new Counts(1, 1, 0, 0, 0)).isEqualTo(counts());
    }

    @Test
    void foldsWhatPartitionsCountedOfVersionsThatRunNoMore() throws SQLException {
        var timing = new Timing(Duration.ofMillis(20), Duration.ofMillis(30));
        var how = new Circumstances(Optional.of(timing), Optional.of(timing), List.of(), false, Asking.FIRST);
        for (int partition = 0; partition < 4; partition++) {
            var of = new Feed(recorder, partition);
            of.write(Judged.under(how, at(START, match(ORDERS))), at(START, mismatch(ORDERS, Judged.at("/a"))));
            of.write(at(MONTH_LATER, by("3.0", match(ORDERS))));
        }
        List<EndpointEvidence> before = store.endpoints().list(Optional.of("2.0"));
        List<MismatchGroup> groups = store.groups().list(GroupFilter.NONE);

        tidy(MONTH_LATER);

        assertThat(store.endpoints().list(Optional.of("2.0"))).isEqualTo(before);
        assertThat(store.groups().list(GroupFilter.NONE)).isEqualTo(groups);
        assertThat(store.latencies()
                        .of(endpoint().id(), Optional.of("2.0"))
                        .primary()
                        .whole()
                        .count())
                .isEqualTo(4);
        assertThat(database.number("select count(*) from pattern_count where partition_id = 0"))
                .isEqualTo(2);
        assertThat(database.number("select count(*) from pattern_count where partition_id > 0"))
                .isEqualTo(4);
        assertThat(database.number("select count(*) from group_count")).isEqualTo(1);
        assertThat(database.number("select count(*) from latency where partition_id = 0"))
                .isEqualTo(1);
        assertThat(database.number("select count(distinct pair_id) from endpoint_instance"))
                .isEqualTo(1);
    }

    @Test
    void countsTheOldestVersionsAsOneBeyondTheBound() throws SQLException {
        for (int day = 0; day < 12; day++) {
            Instant then = START.plus(Duration.ofDays(day));
            feed.write(
                    at(then, by("2." + day, match(ORDERS))),
                    at(then, by("2." + day, mismatch(ORDERS, Judged.at("/a")))));
        }
        Counts before = counts();
        List<MismatchGroup> groups = store.groups().list(GroupFilter.NONE);

        tidy(new Bounds(250, 64, 200, 1_000, 8, 50, 1 << 20), START.plus(Duration.ofDays(60)));

        assertThat(counts()).isEqualTo(before).isEqualTo(charted());
        assertThat(store.groups().list(GroupFilter.NONE)).isEqualTo(groups);
        assertThat(database.number("select count(*) from version_pair")).isEqualTo(4);
        assertThat(store.endpoints().list(Optional.of("2.11")).getFirst().counts())
                .isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(store.endpoints().list(Optional.of("{other}")).getFirst().counts())
                .isEqualTo(new Counts(9, 0, 9, 0, 0));
    }

    @Test
    void oneWorkerAtATimeDoesIt() throws SQLException {
        write(START, Duration.ofMinutes(5), 3);
        try (var other = database.connection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(3541, hashtext(current_schema()))");

            boolean did = store.upkeep().piece(MONTH_LATER);

            assertThat(did).isFalse();
            assertThat(rows()).isEqualTo(3);
            other.rollback();
        }
        assertThat(store.upkeep().piece(MONTH_LATER)).isTrue();
    }

    private void write(Instant from, Duration step, int times) {
        for (int i = 0; i < times; i++) {
            Instant then = from.plus(step.multipliedBy(i));
            feed.write(
                    at(then, match(ORDERS)),
                    at(then, mismatch(ORDERS, Judged.at("/a"), Judged.at("/b"))),
                    at(then, failed(ORDERS)));
        }
    }

    private void tidy(Instant now) {
        tidy(Bounds.DEFAULT, now);
    }

    private void tidy(Bounds bounds, Instant now) {
        var upkeep = store.upkeep(bounds);
        int pieces = 0;
        while (upkeep.piece(now)) assertThat(pieces++).isLessThan(1_000);
    }

    private long rows() throws SQLException {
        return database.number("select count(*) from endpoint_bucket");
    }

    private EndpointEvidence endpoint() {
        return store.endpoints().list(Optional.empty()).getFirst();
    }

    private Counts counts() {
        return endpoint().counts();
    }

    private Counts charted() {
        return store.endpoints().buckets(endpoint().id(), Optional.empty()).stream()
                .map(Bucket::counts)
                .reduce(Counts.NONE, Counts::and);
    }
}
