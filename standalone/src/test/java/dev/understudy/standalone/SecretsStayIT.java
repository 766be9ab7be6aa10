package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standalone.canary.Canary;
import dev.understudy.standalone.canary.CanaryServer;
import dev.understudy.standalone.canary.Found;
import dev.understudy.standalone.canary.HouseSearch;
import dev.understudy.standalone.canary.Pages;
import dev.understudy.standalone.data.Addresses;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The corpus of docs/redaction.md, sent through a whole house and searched for in everything that it wrote and says. */
class SecretsStayIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final OkHttpClient CLIENT =
            new OkHttpClient.Builder().followRedirects(false).build();

    @TempDir
    private Path directory;

    @Test
    void findsNoSecretThatIsConfiguredOrDetectedInAnyStoreLogMetricOrPage()
            throws IOException, InterruptedException, SQLException {
        List<Canary> canaries = Canary.all();
        var found = new Found();
        try (var primary = CanaryServer.start("primary", canaries);
                var candidate = CanaryServer.start("candidate", canaries);
                var house = up(primary, candidate)) {
            Addresses addresses = house.addresses(data());
            long sent = sendAll(addresses.users(), canaries) + sendMarker(addresses.users());
            settled(addresses, sent);

            var pages = new Pages(CLIENT, found);
            pages.metrics(addresses);
            pages.api(addresses.pages());
            assertThat(house.stop()).as(house.errors()).isIn(0, 143);
        }
        HouseSearch.files(directory, "files", found);
        HouseSearch.records(data().resolve("kafka"), found);
        HouseSearch.tables(data().resolve("postgresql"), found);

        assertThat(found.traces(canaries)).isEmpty();
        assertThat(found.storesWith(marker())).contains("Kafka records", "PostgreSQL rows", "pages");
    }

    private long sendAll(String users, List<Canary> canaries) throws IOException {
        List<Canary> detected = Canary.detected();
        assertThat(detected).hasSizeGreaterThan(25);
        long sent = 0;
        for (int n = 0; n < canaries.size(); n++) {
            Canary canary = canaries.get(n);
            for (String kind : CanaryServer.KINDS) {
                sent += send(
                        users,
                        "named/" + kind + "/" + n + "/" + word(n) + "?token=" + escaped(canary),
                        canary,
                        "X-Shop-Key");
                if (!detected.contains(canary)) continue;
                String path = "unnamed/" + kind + "/" + n + "/" + word(n) + "/"
                        + escaped(canary).replace("+", "%20");
                sent += send(users, path + "?q=" + escaped(canary), canary, "Referer");
            }
        }
        return sent;
    }

    /** What nobody calls a secret, sent in the same way: were it not found, the search would prove nothing. */
    private static long sendMarker(String users) throws IOException {
        return send(users, "named/json/0/marker?marker=" + marker().secret(), marker(), "Referer");
    }

    /** Makes an endpoint of each canary, of which samples are kept. */
    private static String word(int n) {
        return "w" + (char) ('a' + n / 26) + (char) ('a' + n % 26);
    }

    private static Canary marker() {
        return new Canary("marker", "no-secret-at-all", "no-secret-at-all");
    }

    private static long send(String users, String path, Canary canary, String header) throws IOException {
        var request = new Request.Builder()
                .url("http://" + users + "/" + path)
                .header(header, escaped(canary))
                .header("Authorization", "Token " + escaped(canary))
                .header("Cookie", "sessionid=" + escaped(canary));
        try (Response response = CLIENT.newCall(request.build()).execute()) {
            response.body().bytes();
            assertThat(response.code()).isIn(200, 500);
            return 1;
        }
    }

    private static String escaped(Canary canary) {
        return URLEncoder.encode(canary.secret(), StandardCharsets.UTF_8);
    }

    private static void settled(Addresses addresses, long sent) {
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> ledger(addresses),
                        ledger -> ledger.path("seen").asLong() >= sent
                                && ledger.path("inFlight").asLong() == 0
                                && ledger.path("compared").asLong() >= sent);
    }

    private static JsonNode ledger(Addresses addresses) throws IOException {
        var request = new Request.Builder()
                .url("http://" + addresses.pages() + "/api/ledger")
                .build();
        try (Response response = CLIENT.newCall(request).execute()) {
            return JsonMapper.shared().readTree(response.body().string());
        }
    }

    private ChildHouse up(CanaryServer primary, CanaryServer candidate) throws IOException {
        Path policy = Files.writeString(
                Files.createDirectories(directory.resolve("policy")).resolve("policy.yaml"),
                """
                primary: { url: "%s" }
                candidate: { url: "%s" }
                routes: [{ match: { path: /** }, mirror: safe }]
                redaction: { shipText: true }
                proxy:
                  listen: 127.0.0.1:0
                  admin: 127.0.0.1:0
                  limits: { captureBytes: 4096 }
                  accessLog: %s
                worker: { admin: "127.0.0.1:0" }
                reports: { listen: "127.0.0.1:0", admin: "127.0.0.1:0" }
                """.formatted(primary.url(), candidate.url(), directory.resolve("access.log")));
        return ChildHouse.start(
                directory.resolve("logs"), "up", "--policy", policy.toString(), "--data", data().toString());
    }

    private Path data() {
        return directory.resolve("data");
    }
}
