package dev.understudy.worker.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.record.EpochReport;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EpochReportsTest {
    private final EpochReports reports = new EpochReports();

    @Test
    void keepsTheNewestAccountOfEachEpoch() {
        reports.add(report(1, 5, 10));
        reports.add(report(1, 4, 9));
        reports.add(report(2, 1, 3));

        assertThat(reports.pending()).extracting(EpochReport::revision).containsExactlyInAnyOrder(5L, 1L);
    }

    @Test
    void keepsWhatAProxyLastSaidOfItself() {
        reports.add(report(1, 5, 10).withStanding(Optional.of("{\"calm\":true}")));
        reports.add(report(1, 6, 11));
        reports.add(report(1, 4, 9).withStanding(Optional.of("{\"calm\":false}")));

        assertThat(reports.pending()).extracting(EpochReport::revision).containsExactly(6L);
        assertThat(reports.pending()).extracting(EpochReport::standing).containsExactly(Optional.of("{\"calm\":true}"));
    }

    @Test
    void namesACounterByItsKindAndLabel() {
        reports.add(report(1, 5, 10));

        assertThat(reports.pending().getFirst().rows())
                .containsExactly(new EpochReport.Row("GET", "/a", "NOT_MIRRORED", "unsafe-method", 10));
    }

    @Test
    void forgetsWhatWasWritten() {
        reports.add(report(1, 5, 10));

        reports.written();

        assertThat(reports.pending()).isEmpty();
    }

    private static LedgerReport report(long epoch, long revision, long count) {
        var row = new LedgerReport.Row(new Endpoint("GET", "/a"), Map.of(LedgerCounter.UNSAFE_METHOD, count));
        return new LedgerReport(
                new Origin("proxy-1", epoch), revision, Instant.EPOCH, Instant.EPOCH, false, Map.of(), List.of(row));
    }
}
