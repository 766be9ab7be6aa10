package dev.understudy.evidence.upkeep;

import static dev.understudy.evidence.Judged.at;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static dev.understudy.evidence.Judged.ofLength;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.Judged;
import dev.understudy.evidence.Reports;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.ledger.LedgerAccount;
import dev.understudy.evidence.record.Bounds;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.evidence.sample.SampledExchange;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BoundedStoreIT extends WithStore {
    private static final Instant MONTHS_LATER = Judged.START.plus(Duration.ofDays(100));

    @Test
    void keepsAsManySamplesOfAGroupWhateverTheNumberOfPartitions() throws SQLException {
        for (int minute = 0; minute < 5; minute++) {
            for (int partition = 0; partition < 6; partition++) {
                Instant then = Judged.START.plus(Duration.ofMinutes(minute)).plusSeconds(partition);
                new Feed(recorder, partition).write(at(then, mismatch(ORDERS, Judged.at("/a"))));
            }
        }

        tidy(Bounds.DEFAULT, Judged.START);

        // three newest, three of all time, three of the verdict; one exchange may be among several
        assertThat(database.number("select count(*) from sample")).isBetween(3L, 9L);
        assertThat(database.number("select max(n) from (select count(*) as n from sample_place group by shelf) s"))
                .isEqualTo(3);
        // a full shelf changes at most every ten seconds
        assertThat(newest()).isEqualTo(Judged.START.plus(Duration.ofMinutes(4)));
    }

    @Test
    void samplesTakeNoMoreBytesThanTheyMay() throws SQLException {
        var bounds = new Bounds(250, 64, 200, 1_000, 200, 50, 200_000);
        var small = new Feed(store.recorder(bounds), 0);
        for (int i = 0; i < 40; i++) {
            small.write(ofLength(
                    30_000, at(Judged.START.plusSeconds(20L * i), mismatch("GET /" + i % 20, Judged.at("/a")))));
        }
        long written = bytes();
        small.write(ofLength(9_000, mismatch("GET /new", Judged.at("/a"))));

        tidy(bounds, Judged.START);

        assertThat(written).isLessThan(200_000);
        assertThat(database.number("select count(*) from sample join pattern p on p.id = pattern_id"
                        + " join endpoint e on e.id = endpoint_id where template = '/new'"))
                .isEqualTo(1);
        assertThat(bytes()).isLessThan(200_000 + 16_384);
    }

    @Test
    void livesOfProxiesThatEndedLongAgoBecomeOneAndTheLedgerStaysAsItIs() throws SQLException {
        for (int epoch = 1; epoch <= 5; epoch++) life(epoch);
        feed.write(match(ORDERS), match(ORDERS));
        LedgerAccount before = store.ledger().account();

        tidy(Bounds.DEFAULT, MONTHS_LATER);

        LedgerAccount after = store.ledger().account();
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(after.endpoints()).isEqualTo(before.endpoints());
        assertThat(before.epochs()).hasSize(5);
        assertThat(after.epochs()).hasSize(1);
        assertThat(database.number("select count(*) from epoch_counter")).isEqualTo(2);
    }

    @Test
    void listsTheNewestDeadLettersAndCountsTheOthers() throws SQLException {
        feed.write(List.of(), letters(15_000, ""));
        feed.write(List.of(), letters(15_000, "proxy-a"));
        long total = store.letters().list().total();
        LedgerAccount before = store.ledger().account();

        tidy(Bounds.DEFAULT, Judged.START);

        assertThat(database.number("select count(*) from dead_letter")).isEqualTo(20_000);
        assertThat(store.letters().list().total()).isEqualTo(total).isEqualTo(30_000);
        assertThat(store.ledger().account()).isEqualTo(before);
        assertThat(database.number("select sum(dead) from arrival")).isEqualTo(15_000);
    }

    @Test
    void namesOfInstancesThatAreGoneMakeRoom() throws SQLException {
        var bounds = new Bounds(250, 64, 200, 10, 200, 50, 1 << 20);
        var few = new Feed(store.recorder(bounds), 0);
        for (int pod = 0; pod < 30; pod++) {
            few.write(at(Judged.START, Judged.answeredBy("pod-" + pod, ORDERS)));
        }
        few.write(at(MONTHS_LATER, Judged.by("3.0", match(ORDERS))));

        tidy(bounds, MONTHS_LATER);
        few.write(at(MONTHS_LATER, Judged.by("3.0", Judged.answeredBy("pod-new", ORDERS))));

        assertThat(database.number("select count(*) from instance where name = 'pod-new'"))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from instance")).isLessThan(10);
    }

    private void tidy(Bounds bounds, Instant now) {
        var upkeep = store.upkeep(bounds);
        int pieces = 0;
        while (upkeep.piece(now)) assertThat(pieces++).isLessThan(1_000);
    }

    private void life(int epoch) {
        Instant from = Judged.START.plus(Duration.ofDays(epoch - 1));
        recorder.write(List.of(new EpochReport(
                "proxy-a",
                epoch,
                2,
                from,
                from.plus(Duration.ofHours(20)),
                true,
                Map.of(0, 0L),
                List.of(
                        Reports.row(ORDERS, "SEEN", "seen", 5),
                        Reports.row(ORDERS, "NOT_MIRRORED", "sampled-out", 3)))));
    }

    private List<DeadLetter> letters(int count, String proxy) {
        long from = recorder.position(feed.partition(), 1).next();
        return LongStream.range(from, from + count)
                .mapToObj(offset -> new DeadLetter(offset, "no Smile record", proxy, 1, "GET", "/orders/{id}"))
                .toList();
    }

    private Instant newest() {
        long endpoint = store.endpoints().list(Optional.empty()).getFirst().id();
        return store.exchanges().recent(endpoint).stream()
                .map(SampledExchange::receivedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private long bytes() throws SQLException {
        return database.number("select sum(bytes) from sample");
    }
}
