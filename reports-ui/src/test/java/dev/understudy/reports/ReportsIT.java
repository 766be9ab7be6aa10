package dev.understudy.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Policy;
import dev.understudy.policy.ReportsSettings;
import dev.understudy.policy.StoreSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ReportsIT {
    private static final Map<String, String> ANN = Map.of("X-Understudy-Actor", "ann");

    private StoreSettings database = StoreSettings.defaults();
    private Reports reports;
    private OpenApi openApi;

    @BeforeEach
    void start() throws SQLException, IOException {
        database = FreshSchema.make();
        try (var store = EvidenceStore.open(database.url(), database.user(), database.password())) {
            Recorded.in(store);
        }
        reports = Reports.start(policy(database, 0));
        openApi = OpenApi.read();
    }

    @AfterEach
    void close() {
        reports.close();
    }

    static Policy policy(StoreSettings store, int port) {
        return Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"))
                .withStore(store)
                .withReports(new ReportsSettings(loopback(port), loopback(0)));
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Test
    void describesEveryRouteItServes() {
        var served = Api.routes(
                        () -> {
                            throw new AssertionError("not asked");
                        },
                        List.of())
                .routes()
                .stream()
                .map(route -> route.method() + " " + route.template())
                .collect(Collectors.toSet());
        served.add("GET /api/events");

        assertThat(openApi.operations()).isEqualTo(served);
    }

    @Test
    void listsEndpointsAsDescribed() throws IOException {
        JsonNode list = described("/api/endpoints", "/api/endpoints");

        assertThat(list.size()).isEqualTo(2);
        JsonNode orders = list.path(1);
        assertThat(orders.path("endpoint").asString()).isEqualTo("GET /orders/{id}");
        assertThat(orders.path("mismatched").asLong()).isEqualTo(1);
        assertThat(orders.path("matched").asLong()).isEqualTo(2);
        assertThat(orders.path("verdict").asString()).isEqualTo("not-ready");
        assertThat(list.path(0).path("parity").isNull()).isTrue();
        assertThat(described("/api/endpoints?candidateVersion=none", "/api/endpoints"))
                .isEmpty();
    }

    @Test
    void showsOneEndpointAsDescribed() throws IOException {
        JsonNode orders = described("/api/endpoints/" + ordersId(), "/api/endpoints/{id}");

        assertThat(orders.path("groups").size()).isEqualTo(1);
        assertThat(orders.path("buckets").size()).isEqualTo(1);
        assertThat(orders.path("versions").path(0).path("compared").asLong()).isEqualTo(3);
        assertThat(orders.path("recent").size()).isEqualTo(3);
    }

    @Test
    void showsAnExchangeWithItsNumbersExact() throws IOException {
        JsonNode exchange = described("/api/exchanges/" + Recorded.MISMATCH, "/api/exchanges/{id}");

        assertThat(exchange.path("legs").path("p1").path("body").path("text").asString())
                .isEqualTo(Recorded.BIG);
        assertThat(exchange.path("legs").path("c2").path("reason").asString()).isEqualTo("timed-out");
        assertThat(exchange.path("legs")
                        .path("p1")
                        .path("timeToFirstByteMillis")
                        .asDouble())
                .isEqualTo(3);
        assertThat(exchange.path("differences").path(0).path("groupId").asLong())
                .isEqualTo(groupId());
        assertThat(exchange.path("verdict").asString()).isEqualTo("mismatched");
    }

    @Test
    void saysWhoIsWhoInTheArraysOfAnExchangeAndHowManyDifferencesAreNotListed() throws IOException {
        JsonNode exchange = described("/api/exchanges/" + Recorded.MISMATCH, "/api/exchanges/{id}");

        assertThat(exchange.path("unlisted").asInt()).isEqualTo(7);
        assertThat(exchange.path("pairings").toString())
                .isEqualTo("{\"arrays\":[{\"at\":\"/items\",\"kept\":[[1,0,1]],\"moved\":[[0,1,1]]}],\"more\":true}");
    }

    @Test
    void acceptsAGroupAndParityFollowsAtOnce() throws IOException {
        long group = groupId();

        var accepted = Asked.post(
                reports.address(),
                "/api/groups/" + group + "/state",
                "{\"state\":\"accepted\",\"reason\":\"agreed\"}",
                ANN);

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(openApi.faults("post", "/api/groups/{id}/state", accepted.json()))
                .isEmpty();
        assertThat(accepted.json().path("stateActor").asString()).isEqualTo("ann");
        assertThat(accepted.json().path("samples").path(0).path("primary").asString())
                .isEqualTo("9007199254740993");
        JsonNode orders = described("/api/endpoints", "/api/endpoints").path(1);
        assertThat(orders.path("parity").asDouble()).isEqualTo(1.0);
        assertThat(orders.path("matchedByRule").asLong()).isEqualTo(1);
        assertThat(described("/api/groups?state=open", "/api/groups")).isEmpty();
        assertThat(described("/api/changes", "/api/changes").path(0).path("to").asString())
                .isEqualTo("accepted");
        assertThat(described("/api/groups/" + group, "/api/groups/{id}")
                        .path("history")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void showsWhichInstancesAnsweredWhereAGroupCouldBeSeen() throws IOException {
        JsonNode group = described("/api/groups/" + groupId(), "/api/groups/{id}");

        assertThat(group.path("instances").size()).isEqualTo(3);
        JsonNode ill = group.path("instances").path(0);
        assertThat(ill.path("side").asString()).isEqualTo("candidate");
        assertThat(ill.path("instance").asString()).isEqualTo("new-2:8000");
        assertThat(ill.path("mismatches").asLong()).isEqualTo(1);
        assertThat(group.path("onlyOn").isNull()).isTrue();
    }

    @Test
    void saysThatOnlyOneOfSeveralInstancesShowsAGroup() throws IOException {
        try (var store = EvidenceStore.open(database.url(), database.user(), database.password())) {
            for (int i = 0; i < 2; i++) Recorded.in(store);
        }

        JsonNode group = described("/api/groups/" + groupId(), "/api/groups/{id}");

        assertThat(group.path("onlyOn").path("instance").asString()).isEqualTo("new-2:8000");
        assertThat(group.path("onlyOn").path("compared").asLong()).isEqualTo(3);
    }

    @Test
    void refusesChangesItCannotAnswerFor() throws IOException {
        String path = "/api/groups/" + groupId() + "/state";

        assertThat(Asked.post(reports.address(), path, "{\"state\":\"accepted\"}", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(Asked.post(reports.address(), path, "{\"state\":\"regressed\"}", ANN)
                        .status())
                .isEqualTo(400);
        assertThat(Asked.post(reports.address(), path, "{nonsense", ANN).status())
                .isEqualTo(400);
        assertThat(Asked.post(reports.address(), "/api/groups/999/state", "{\"state\":\"open\"}", ANN)
                        .status())
                .isEqualTo(404);
        var foreign = Asked.post(
                reports.address(),
                path,
                "{\"state\":\"accepted\"}",
                Map.of("X-Understudy-Actor", "ann", "Origin", "http://evil.example"));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(openApi.problemFaults(foreign.json())).isEmpty();
    }

    @Test
    void addsARuleAndListsItBetweenTheOthers() throws IOException {
        String rule = "{\"ignore\":{\"header\":\"X-Build\"},\"reason\":\"noise\",\"expires\":\"2030-01-01\"}";

        var added = Asked.post(reports.address(), "/api/rules", rule, ANN);
        var bad = Asked.post(reports.address(), "/api/rules", "{\"ignore\":{}}", ANN);

        assertThat(added.status()).isEqualTo(201);
        assertThat(openApi.faults("post", "/api/rules", added.json())).isEmpty();
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("detail").asString()).contains("header or a location");
        JsonNode rules = described("/api/rules", "/api/rules");
        assertThat(rules.path(0).path("source").asString()).isEqualTo("store");
        assertThat(rules.path(0).path("createdBy").asString()).isEqualTo("ann");
        assertThat(rules.path(1).path("source").asString()).isEqualTo("built-in");
    }

    @Test
    void endsARuleOfTheStoreAndShowsWhoDidAndWhy() throws IOException {
        String rule = "{\"pack\":\"django-1.11\",\"without\":[\"uuid\"]}";
        String id = Asked.post(reports.address(), "/api/rules", rule, ANN)
                .json()
                .path("id")
                .asString();

        var silent = Asked.post(reports.address(), "/api/rules/" + id + "/end", "{}", ANN);
        var ended =
                Asked.post(reports.address(), "/api/rules/" + id + "/end", "{\"reason\":\"no longer needed\"}", ANN);
        var again = Asked.post(reports.address(), "/api/rules/" + id + "/end", "{\"reason\":\"again\"}", ANN);

        assertThat(silent.status()).isEqualTo(400);
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(openApi.faults("post", "/api/rules/{id}/end", ended.json())).isEmpty();
        assertThat(ended.json().path("state").asString()).isEqualTo("ended");
        assertThat(ended.json().path("ended").path("by").asString()).isEqualTo("ann");
        assertThat(again.status()).isEqualTo(404);
        JsonNode rules = described("/api/rules", "/api/rules");
        assertThat(rules.path(1).path("id").asString()).isEqualTo(id + ":link-scheme");
        assertThat(rules.path(1).path("partOf").asString()).isEqualTo(id);
        assertThat(rules.path(1).path("state").asString()).isEqualTo("ended");
    }

    @Test
    void namesEveryProblemOfARuleAtOnce() throws IOException {
        String rule = "{\"tolerance\":{\"location\":\"total\",\"absolute\":\"-1\",\"most\":1},\"expires\":\"soon\"}";

        var bad = Asked.post(reports.address(), "/api/rules", rule, ANN);

        assertThat(bad.json().path("detail").asString())
                .contains("tolerance.location: ", "tolerance.absolute: ", "tolerance.most: ", "expires: ");
    }

    @Test
    void showsTheLedgerAsDescribed() throws IOException {
        JsonNode ledger = described("/api/ledger", "/api/ledger");

        assertThat(ledger.path("seen").asLong()).isEqualTo(4);
        assertThat(ledger.path("inFlight").asLong()).isZero();
        assertThat(ledger.path("balanced").asBoolean()).isTrue();
        assertThat(ledger.path("notMirrored").path("unsafe-method").asLong()).isEqualTo(1);
        assertThat(Asked.get(reports.adminAddress(), "/metrics").text())
                .contains("understudy_account_balanced 1.0", "understudy_account_seen 4.0");
    }

    @Test
    void answersProblemsAndSecurityHeaders() throws IOException {
        var missing = Asked.get(reports.address(), "/api/endpoints/nonsense");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.headers().get("Content-Type")).isEqualTo("application/problem+json");
        assertThat(openApi.problemFaults(missing.json())).isEmpty();
        assertThat(missing.headers().get("Cache-Control")).isEqualTo("no-store");
        assertThat(missing.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(missing.headers().get("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(Asked.get(reports.address(), "/api/groups?state=silly").status())
                .isEqualTo(400);
        assertThat(Asked.get(reports.address(), "/api/exchanges/silly").status())
                .isEqualTo(404);
        assertThat(Asked.get(reports.address(), "/openapi.json").status()).isEqualTo(200);
        assertThat(Asked.get(reports.address(), "/..%2f..%2fopenapi.json").text())
                .doesNotContain("openapi");
    }

    @Test
    void tellsHealthAndMetricsOnItsAdminPort() throws IOException {
        assertThat(Asked.get(reports.adminAddress(), "/health/live").status()).isEqualTo(200);
        assertThat(Asked.get(reports.adminAddress(), "/health/ready").status()).isEqualTo(200);
        assertThat(Asked.get(reports.adminAddress(), "/metrics").text()).contains("understudy_reports_listeners");
    }

    @Test
    void saysInOneSentenceThatItsPortIsTaken() {
        int taken = reports.address().getPort();

        assertThatThrownBy(() -> Reports.start(policy(database, taken)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot listen on localhost:" + taken);
    }

    @Test
    void doesNotStartOnTheDatabaseOfANewerBuild() throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("update flyway_schema_history set version = '99' where version = '1'");
        }

        assertThatThrownBy(() -> Reports.start(policy(database, 0)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("schema version 99");
    }

    private JsonNode described(String target, String path) throws IOException {
        var answer = Asked.get(reports.address(), target);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(openApi.faults("get", path, answer.json())).as(answer.text()).isEmpty();
        return answer.json();
    }

    private long ordersId() throws IOException {
        return Asked.get(reports.address(), "/api/endpoints")
                .json()
                .path(1)
                .path("id")
                .asLong();
    }

    private long groupId() throws IOException {
        return Asked.get(reports.address(), "/api/groups")
                .json()
                .path(0)
                .path("id")
                .asLong();
    }
}
