package dev.understudy.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.policy.StoreSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deployments, marks, versions, erasure, and what an endpoint says besides its counts: each as the API's document describes it. */
final class VersionsIT {
    private static final Map<String, String> CI = Map.of("X-Understudy-Actor", "ci");
    private static final String NOBODY = "0123456789abcdef0123456789abcdef";

    private StoreSettings database = StoreSettings.defaults();
    private Reports reports;
    private OpenApi openApi;

    @BeforeEach
    void start() throws SQLException, IOException {
        database = FreshSchema.make();
        try (var store = EvidenceStore.open(database.url(), database.user(), database.password())) {
            Recorded.in(store);
        }
        reports = Reports.start(ReportsIT.policy(database, 0));
        openApi = OpenApi.read();
    }

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    void aDeploymentThatIsToldIsAMark() throws IOException {
        JsonNode told = change(
                "/api/deployments", "{\"side\":\"candidate\",\"version\":\"2.1\",\"at\":\"2026-11-22T10:30:00Z\"}");

        assertThat(told.path("version").asString()).isEqualTo("2.1");
        JsonNode marks = described("/api/marks?since=2026-11-22T10:15:00Z", "/api/marks");
        assertThat(marks.size()).isEqualTo(1);
        assertThat(marks.path(0).path("kind").asString()).isEqualTo("deployment");
        assertThat(marks.path(0).path("actor").asString()).isEqualTo("ci");
        assertThat(described("/api/marks", "/api/marks").toString()).contains("version-seen");
    }

    @Test
    void refusesADeploymentThatCannotBe() throws IOException {
        for (String body : new String[] {
            "{\"side\":\"both\",\"version\":\"2.1\"}",
            "{\"side\":\"candidate\",\"version\":\" \"}",
            "{\"side\":\"candidate\",\"version\":\"2.1\",\"at\":\"tomorrow\"}",
            "{\"side\":\"candidate\",\"version\":\"2.1\",\"at\":\"2090-01-01T00:00:00Z\"}"
        }) {
            assertThat(Asked.post(reports.address(), "/api/deployments", body, CI)
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(Asked.get(reports.address(), "/api/marks?since=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void comparesVersionsOfTheCandidate() throws IOException {
        assertThat(described("/api/versions", "/api/versions")
                        .path(0)
                        .path("version")
                        .asString())
                .isEqualTo("2.0");

        JsonNode compared = described("/api/versions/compare?before=1.9&after=2.0", "/api/versions/compare");

        assertThat(compared.path(0).path("before").isNull()).isTrue();
        assertThat(compared.path(0).path("after").path("mismatched").asLong()).isEqualTo(1);
        assertThat(compared.path(0).path("newGroups").size()).isEqualTo(1);
        assertThat(Asked.get(reports.address(), "/api/versions/compare?before=1.9")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anEndpointSaysHowLongAnswersTookAndWhatItWasSeenIn() throws IOException {
        long orders =
                described("/api/endpoints", "/api/endpoints").path(1).path("id").asLong();

        JsonNode detail = described("/api/endpoints/" + orders, "/api/endpoints/{id}");

        JsonNode whole = detail.path("latency").path("whole");
        assertThat(whole.path("primary").path("answers").asLong()).isEqualTo(3);
        assertThat(whole.path("primary").path("p95").asDouble()).isBetween(9.9, 10.1);
        assertThat(whole.path("ratio").path("p50").asDouble()).isBetween(1.9, 2.1);
        JsonNode coverage = detail.path("coverage");
        assertThat(coverage.path("hours").size()).isEqualTo(1);
        assertThat(coverage.path("statusClasses").path("2xx").asLong()).isEqualTo(3);
        assertThat(coverage.path("parameterSets").path(0).path("names").path(0).asString())
                .isEqualTo("page");
        assertThat(detail.path("buckets").path(0).path("seconds").asLong()).isEqualTo(300);
    }

    @Test
    void erasesAClientAndSaysWhatItCannotReach() throws IOException {
        JsonNode erased = change("/api/clients/erase", "{\"client\":\"" + NOBODY + "\",\"reason\":\"asked\"}");

        assertThat(erased.path("samples").asLong()).isZero();
        assertThat(erased.path("outOfReach").asString()).contains("understudy.exchanges");
        assertThat(Asked.post(reports.address(), "/api/clients/erase", "{\"client\":\"alice\"}", CI)
                        .status())
                .isEqualTo(400);
        assertThat(Asked.get(reports.address(), "/api/changes")
                        .json()
                        .path(0)
                        .path("what")
                        .asString())
                .isEqualTo("client-erased");
    }

    private JsonNode change(String path, String body) throws IOException {
        var answer = Asked.post(reports.address(), path, body, CI);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(openApi.faults("post", path, answer.json()))
                .as(answer.text())
                .isEmpty();
        return answer.json();
    }

    private JsonNode described(String target, String path) throws IOException {
        var answer = Asked.get(reports.address(), target);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(openApi.faults("get", path, answer.json())).as(answer.text()).isEmpty();
        return answer.json();
    }
}
