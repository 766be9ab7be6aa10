package dev.understudy.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.record.EpochReport;
import dev.understudy.policy.StoreSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the API says of safety, from what proxies reported. */
final class SafetyIT {
    private static final String STATE = """
            {"instance":"edge-1","policy":{"version":"v1","since":"2026-11-25T08:00:00Z"},
             "mirroring":{"paused":true,"by":"kim","reason":"locks","since":"2026-11-25T09:00:00Z"},
             "routes":[{"name":"search","methods":["POST"],"path":"/search","mirror":"read-only","sample":1,"paused":false,
              "leave":{"reason":"it only searches","owner":"search team","expires":"2099-01-01","lapsed":false},
              "exceptions":{"kinds":["session-cookies"],"reason":"v2 verifies","owner":"identity team",
               "expires":"2026-11-01","lapsed":true}}],
             "pressure":"normal","controlWindows":{"state":"on"}}""";

    private StoreSettings database = StoreSettings.defaults();
    private Reports reports;

    @BeforeEach
    void start() throws SQLException {
        database = FreshSchema.make();
        reports = Reports.start(ReportsIT.policy(database, 0));
    }

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    void saysWhatIsNotMirroredWhyAndWhoAnswersForExceptions() throws IOException {
        report(says(Optional.of(STATE)));

        JsonNode safety = safety();

        assertThat(safety.at("/proxies/0/proxy").asString()).isEqualTo("edge-1");
        assertThat(safety.at("/proxies/0/state/mirroring/by").asString()).isEqualTo("kim");
        assertThat(safety.at("/exceptions/0/kind").asString()).isEqualTo("read-only");
        assertThat(safety.at("/exceptions/0/owner").asString()).isEqualTo("search team");
        assertThat(safety.at("/exceptions/0/risk").asString()).contains("may write after all");
        assertThat(safety.at("/exceptions/1/kind").asString()).isEqualTo("session-cookies");
        assertThat(safety.at("/exceptions/1/lapsed").asBoolean()).isTrue();
        JsonNode search = safety.at("/endpoints/0");
        assertThat(search.at("/endpoint").asString()).isEqualTo("POST /search");
        assertThat(search.at("/notMirrored/0/reason").asString()).isEqualTo("paused");
        assertThat(search.at("/notMirrored/0/count").asLong()).isEqualTo(3);
        assertThat(search.at("/notMirrored/0/explanation").asString()).contains("paused");
        assertThat(search.at("/present/0/route").asString()).isEqualTo("search");
        assertThat(search.at("/present/0/hindrances/0/by").asString()).isEqualTo("kim");
        assertThat(search.at("/present/0/hindrances/0/since").asString()).isEqualTo("2026-11-25T09:00:00Z");
    }

    @Test
    void showsAProxyThatSaysNothingOrNothingReadable() throws IOException {
        report(says(Optional.empty()));
        assertThat(safety().at("/proxies/0/state").isNull()).isTrue();

        report(new EpochReport("edge-1", 1, 2, Instant.now(), Instant.now(), false, Map.of(), List.of())
                .withStanding(Optional.of("{broken")));

        JsonNode safety = safety();
        assertThat(safety.at("/proxies/0/state").isNull()).isTrue();
        assertThat(safety.at("/endpoints/0/present")).isEmpty();
    }

    private static EpochReport says(Optional<String> standing) {
        var rows = List.of(
                new EpochReport.Row("POST", "/search", "SEEN", "seen", 3),
                new EpochReport.Row("POST", "/search", "NOT_MIRRORED", "paused", 3));
        return new EpochReport("edge-1", 1, 1, Instant.now(), Instant.now(), false, Map.of(), rows)
                .withStanding(standing);
    }

    private void report(EpochReport report) {
        try (var store = EvidenceStore.open(database.url(), database.user(), database.password())) {
            store.recorder().write(List.of(report));
        }
    }

    private JsonNode safety() throws IOException {
        var answer = Asked.get(reports.address(), "/api/safety");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(OpenApi.read().faults("get", "/api/safety", answer.json()))
                .as(answer.text())
                .isEmpty();
        return answer.json();
    }
}
