package dev.understudy.k8s.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The house spread over containers: three brokers, two proxies, three workers, two reports, one database, two sites. */
@ExtendWith(UnderstudyImage.class)
final class DistributedImageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int STEP = 300;

    @TempDir
    private Path directory;

    @Test
    void accountsForEveryRequestThoughAWorkerIsKilledAndABrokerIsFrozenInTheMiddle() throws Exception {
        try (var house = ContainerHouse.start(directory);
                var visitors = new Visitors(
                        List.of(house.address("proxy-1", Roles.USERS), house.address("proxy-2", Roles.USERS)));
                var reports = new ReadReports(house.address("reports-1", Roles.PAGES));
                var otherReports = new ReadReports(house.address("reports-2", Roles.PAGES))) {
            visitors.come();
            awaitMoreCompared(reports);
            house.kill("worker-1");
            awaitMoreCompared(reports);
            house.freeze("kafka-1");
            awaitMoreCompared(reports);
            visitors.leave();
            awaitWhole(reports, visitors.asked()); // without the broker that led a third of the partitions
            house.thaw("kafka-1");
            visitors.come();
            awaitMoreCompared(reports);
            visitors.leave();

            JsonNode ledger = awaitWhole(reports, visitors.asked());
            assertThat(visitors.served()).as("users see nothing of it").isEqualTo(visitors.asked());
            assertBalances(ledger);
            assertThat(reports.compared()).isEqualTo(ledger.path("compared").asLong());
            assertOnlyWhatIsPlantedDiffers(reports.endpoints());
            awaitWhole(otherReports, visitors.asked());
            assertThat(otherReports.endpoints()).isEqualTo(reports.endpoints());
            assertThat(otherReports.groups()).hasSize(2).isEqualTo(reports.groups());
        }
    }

    private static void awaitMoreCompared(ReadReports reports) throws Exception {
        long some = reports.compared() + STEP;
        await().atMost(PATIENCE).until(() -> reports.compared() >= some);
    }

    /** Waits until every request is told of, and what became of it. */
    private static JsonNode awaitWhole(ReadReports reports, long asked) {
        return await().atMost(PATIENCE)
                .until(
                        reports::ledger,
                        ledger -> ledger.path("seen").asLong() == asked
                                && ledger.path("inFlight").asLong() == 0);
    }

    /** Nothing is lost, and all is compared but what a proxy on a machine short of time did not copy. */
    private static void assertBalances(JsonNode ledger) {
        assertThat(ledger.path("balanced").asBoolean()).as(ledger.toString()).isTrue();
        assertThat(ledger.path("seenIsLowerBound").asBoolean()).isFalse();
        assertThat(ledger.path("lost")).as(ledger.toString()).isEmpty();
        assertThat(ledger.path("compared").asLong())
                .as(ledger.toString())
                .isEqualTo(ledger.path("seen").asLong()
                        - ledger.path("notMirrored").path("overload").asLong());
    }

    private static void assertOnlyWhatIsPlantedDiffers(Map<String, ReadReports.Endpoint> endpoints) {
        assertThat(endpoints)
                .containsOnlyKeys("GET /api/v1/authors/{id}", "GET /api/v1/books/{id}", "GET /api/v1/orders/{id}");
        endpoints.forEach((name, endpoint) -> {
            boolean same = name.contains("authors");
            assertThat(same ? endpoint.mismatched() : endpoint.matched())
                    .as(name)
                    .isZero();
            assertThat(same ? endpoint.matched() : endpoint.mismatched())
                    .as(name)
                    .isPositive();
            assertThat(endpoint.candidateFailed()).as(name).isZero();
        });
    }
}
