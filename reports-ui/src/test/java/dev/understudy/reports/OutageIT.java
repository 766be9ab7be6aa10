package dev.understudy.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.policy.StoreSettings;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void servesWithoutPostgresAndFindsItWheneverItComesBack() throws SQLException, IOException {
        var database = FreshSchema.make();
        var server = URI.create(database.url().substring("jdbc:".length()));
        try (var cable = new Cable(server.getPort());
                var reports = Reports.start(ReportsIT.policy(through(cable, database, server), 0))) {
            var away = Asked.get(reports.address(), "/api/endpoints");
            var readyWhileAway = Asked.get(reports.adminAddress(), "/health/ready");
            cable.mend();
            await().atMost(PATIENCE)
                    .until(() -> Asked.get(reports.address(), "/api/endpoints").status() == 200);
            cable.cut();
            var cut = Asked.get(reports.address(), "/api/ledger");
            cable.mend();
            await().atMost(PATIENCE)
                    .until(() ->
                            Asked.get(reports.adminAddress(), "/health/ready").status() == 200);

            assertThat(away.status()).isEqualTo(503);
            assertThat(OpenApi.read().problemFaults(away.json())).isEmpty();
            assertThat(readyWhileAway.status()).isEqualTo(503);
            assertThat(readyWhileAway.json().path("reasons").path(0).asString()).contains("PostgreSQL");
            assertThat(cut.status()).isEqualTo(503);
            assertThat(Asked.get(reports.address(), "/api/ledger").status()).isEqualTo(200);
        }
    }

    private static StoreSettings through(Cable cable, StoreSettings database, URI server) {
        String url = "jdbc:postgresql://127.0.0.1:" + cable.port() + server.getPath() + "?" + server.getQuery();
        return new StoreSettings(url, database.user(), database.password());
    }
}
