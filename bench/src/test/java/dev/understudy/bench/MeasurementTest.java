package dev.understudy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MeasurementTest {
    @Test
    void takesTheMedianOfEachFigureOnItsOwn() {
        List<Measurement> rounds = List.of(of(100, 3), of(300, 1), of(200, 2));

        Measurement median = Measurement.median(rounds);

        assertThat(median).isEqualTo(of(200, 2));
    }

    @Test
    void showsRatiosAgainstBothKindsOfNginx() {
        List<Measurement> measured =
                List.of(named(Ways.NGINX, 400), named(Ways.NGINX_MIRROR, 100), named("understudy", 200));

        String table = Table.of(measured);

        assertThat(table.substring(table.indexOf("against nginx"))).contains("0.50 ×");
        assertThat(table.substring(table.indexOf("against nginx mirror"))).contains("2.00 ×");
    }

    @Test
    void addsUserAndSystemTimeOfAProcessWhoseNameHoldsSpaces() {
        double seconds = CpuTime.parse("7 (a (b) c) S 1 7 7 0 -1 4194560 100 0 0 0 150 50 0 0 20 0 1 0 100 0 0");

        assertThat(seconds).isEqualTo(2.0);
    }

    @Test
    void readsOfTheLedgerWhatIsPublished() {
        double published = Published.of("""
                understudy_ledger_total{kind="seen",reason="seen"} 12.0
                understudy_ledger_total{kind="published",reason="published"} 7.0
                understudy_ledger_total{kind="lost",reason="publish-failed"} 5.0
                """);

        assertThat(published).isEqualTo(7);
    }

    private static Measurement of(double perSecond, double p50) {
        return new Measurement("a", perSecond, p50, 0, 0, 0, 0, 0);
    }

    private static Measurement named(String peer, double perSecond) {
        return new Measurement(peer, perSecond, 1, 1, 1, 0, 0, 1);
    }
}
