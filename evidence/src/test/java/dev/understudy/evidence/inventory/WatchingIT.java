package dev.understudy.evidence.inventory;

import static dev.understudy.evidence.Judged.START;
import static dev.understudy.evidence.Reports.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.record.EpochReport;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WatchingIT extends WithStore {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void saysSinceWhenRequestsAreWatchedWithoutTheTimesInWhichNobodyDid() {
        recorder.write(List.of(
                report("a", 1, START, START.plus(DAY)),
                report("b", 1, START.plus(Duration.ofHours(12)), START.plus(DAY.multipliedBy(2))),
                report("a", 2, START.plus(DAY.multipliedBy(4)), START.plus(DAY.multipliedBy(5)))));

        Watching.Watch watch = store.watching().watch();

        assertThat(watch.span()).isEqualTo(new Watching.Span(START, START.plus(DAY.multipliedBy(5))));
        assertThat(watch.watched()).isEqualTo(DAY.multipliedBy(3));
        assertThat(watch.gaps())
                .containsExactly(new Watching.Span(START.plus(DAY.multipliedBy(2)), START.plus(DAY.multipliedBy(4))));
        assertThat(watch.watchedSince(START.plus(DAY.multipliedBy(3)))).isEqualTo(DAY);
        assertThat(watch.watchedSince(START.minus(DAY))).isEqualTo(DAY.multipliedBy(3));
    }

    @Test
    void hasWatchedNothingBeforeTheFirstReport() {
        assertThat(store.watching().watch().isNone()).isTrue();
        assertThat(store.watching().seen()).isEmpty();
    }

    @Test
    void countsByDayWhatEachReportSaysMoreThanTheOneBefore() throws SQLException {
        Instant nextDay = Instant.parse("2026-11-23T00:30:00Z");
        recorder.write(List.of(report("a", 1, START, START.plusSeconds(1), row(ORDERS, "SEEN", "", 3))));
        recorder.write(List.of(at(2, nextDay, row(ORDERS, "SEEN", "", 10), row(BOOKS, "SEEN", "", 0))));
        recorder.write(List.of(at(2, nextDay, row(ORDERS, "SEEN", "", 10))));

        Map<EndpointName, Watching.Seen> seen = store.watching().seen();

        var orders = new EndpointName("GET", "/orders/{id}");
        long id = database.number("select id from endpoint where template = '/orders/{id}'");
        assertThat(seen)
                .containsExactly(Map.entry(orders, new Watching.Seen(id, 10, START.plusSeconds(1), nextDay, 10, 10)));
        store.aliases().follow(table -> name -> new EndpointName(name.method(), "/all"));
        assertThat(store.watching().seen()).containsOnlyKeys(new EndpointName("GET", "/all"));
    }

    private static EpochReport at(long revision, Instant at, EpochReport.Row... rows) {
        return new EpochReport("a", 1, revision, START, at, false, Map.of(), List.of(rows));
    }

    private static EpochReport report(String proxy, long epoch, Instant from, Instant to, EpochReport.Row... rows) {
        return new EpochReport(proxy, epoch, 1, from, to, false, Map.of(), List.of(rows));
    }
}
