package dev.understudy.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.record.EpochReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProxyStandingsIT extends WithStore {
    private final Instant now = Instant.now();

    @Test
    void keepsTheNewestThatWasSaidThoughLaterReportsSayNothing() {
        recorder.write(List.of(says("a", 1, 1, "{\"calm\":1}")));
        recorder.write(List.of(says("a", 1, 2, "{\"calm\":2}")));
        recorder.write(List.of(report("a", 1, 3, now, false)));

        assertThat(store.standings().living())
                .extracting(ProxyStanding::proxy, ProxyStanding::standing)
                .containsExactly(tuple("a", "{\"calm\":2}"));
    }

    @Test
    void leavesOutWhoHasEndedWasFollowedOrIsGone() {
        recorder.write(List.of(
                says("ended", 1, 1, "{}"),
                says("followed", 1, 1, "{\"life\":1}"),
                says("followed", 2, 1, "{\"life\":2}"),
                report("gone", 1, 1, now.minus(Duration.ofHours(2)), false).withStanding(Optional.of("{}"))));
        recorder.write(List.of(report("ended", 1, 2, now, true)));

        assertThat(store.standings().living())
                .extracting(ProxyStanding::standing)
                .containsExactly("{\"life\":2}");
    }

    @Test
    void showsAProxyThatHasSaidNothingYet() {
        recorder.write(List.of(report("old-build", 1, 1, now, false)));

        ProxyStanding shown = store.standings().living().getFirst();

        assertThat(shown.standing()).isNull();
        assertThat(shown.standingAt()).isNull();
    }

    private EpochReport says(String proxy, long epoch, long revision, String standing) {
        return report(proxy, epoch, revision, now, false).withStanding(Optional.of(standing));
    }

    private static EpochReport report(String proxy, long epoch, long revision, Instant at, boolean ended) {
        return new EpochReport(proxy, epoch, revision, at, at, ended, Map.of(), List.of());
    }
}
