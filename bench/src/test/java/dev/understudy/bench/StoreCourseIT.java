package dev.understudy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.endpoint.EndpointEvidence;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator on a small scale: every exchange is in the sums, and what is kept does not grow with traffic. */
class StoreCourseIT {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir
    private Path folder;

    @Test
    void keepsEverySumAndNoMoreRowsForMoreTraffic() throws SQLException {
        try (var database = EmbeddedDatabase.startUntilClosed(folder)) {
            Run little = run(database, "little", new StoreScale(4, 2, 6, 2, 6, HALF_AN_HOUR));
            Run much = run(database, "much", new StoreScale(4, 2, 6, 2, 24, HALF_AN_HOUR));

            assertThat(little.counted()).isEqualTo(little.exchanges());
            assertThat(much.counted()).isEqualTo(much.exchanges()).isEqualTo(4 * little.exchanges());
            assertThat(much.charted()).isEqualTo(much.exchanges());
            assertThat(much.spans()).isEqualTo(little.spans());
            assertThat(much.patterns()).isLessThanOrEqualTo(2 * 250 + 10);
        }
    }

    private record Run(long exchanges, long counted, long charted, long spans, long patterns) {}

    private static Run run(EmbeddedDatabase database, String schema, StoreScale scale) throws SQLException {
        var address = new StoreSizes.Address(
                database.jdbcUrl() + "?currentSchema=" + schema, database.user(), database.password());
        address.run("create schema " + schema);
        try (var store = EvidenceStore.open(address.url(), address.user(), database.password())) {
            long exchanges = new StoreCourse(store, scale, address::run).run(day -> {});
            long counted = store.endpoints().list(Optional.empty()).stream()
                    .map(EndpointEvidence::counts)
                    .mapToLong(counts -> counts.compared())
                    .sum();
            return new Run(
                    exchanges,
                    counted,
                    number(address, "select sum(n) from endpoint_bucket, unnest(counts) n"),
                    number(address, "select count(*) from endpoint_bucket"),
                    number(address, "select count(*) from pattern"));
        }
    }

    private static long number(StoreSizes.Address address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
