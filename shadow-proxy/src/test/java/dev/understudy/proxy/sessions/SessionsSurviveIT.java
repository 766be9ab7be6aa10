package dev.understudy.proxy.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.proxy.fixture.AdminPage;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.TestPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two Djangos whose session hashes differ, on one database and one cache. */
class SessionsSurviveIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int REQUESTS = 40;
    private static final String SESSIONS = "select session_key, session_data, expire_date from django_session";

    @TempDir
    private static Path serverData;

    private static EmbeddedDatabase server;

    @TempDir
    private Path directory;

    @BeforeAll
    static void startServer() throws SQLException {
        DjangoBookstall.assumeDjango();
        server = BookstallDatabase.server(serverData);
    }

    @AfterAll
    static void stopServer() {
        if (server != null) server.close();
    }

    @Test
    void whateverIsMirroredWithTheDefaultSettings() throws SQLException {
        try (var database = BookstallDatabase.on(server, "defaults");
                var v1 = DjangoBookstall.start("v1", database.owner(), directory);
                // a role that may write: nothing but the proxy protects the session
                var v2 = DjangoBookstall.start("v2", database.owner(), directory);
                var proxy = start(v1, v2, "")) {
            String session = signIn(proxy);
            List<String> rows = database.rows(SESSIONS);

            for (int i = 0; i < REQUESTS; i++) {
                assertThat(get(proxy, "/api/v1/me", session).status()).isEqualTo(200);
                get(proxy, "/api/v1/books", session + "\r\nAuthorization: Token " + i);
                get(proxy, "/accounts/login/", session);
            }
            await().atMost(SOON).until(() -> v2.seen().size() == REQUESTS);

            assertThat(v2.seen()).containsOnly("GET /api/v1/books -");
            assertThat(get(proxy, "/api/v1/me", session).body()).contains("ann");
            assertThat(database.rows(SESSIONS)).isEqualTo(rows).hasSize(1);
            assertThat(ledger(proxy, LedgerCounter.SESSION_COOKIE)).isEqualTo(REQUESTS + 1);
            assertThat(ledger(proxy, LedgerCounter.AUTH_PATH)).isEqualTo(REQUESTS);
            assertThat(ledger(proxy, LedgerCounter.UNSAFE_METHOD)).isEqualTo(1);
        }
    }

    /** That the first test could fail: the same servers, and the cookie goes along. */
    @Test
    void notWhereARouteForwardsThemToACandidateThatCannotVerifyThem() throws SQLException {
        String exception = "sessionCookies: forward, reason: test, owner: test, expires: 2999-01-01";
        try (var database = BookstallDatabase.on(server, "forwarded");
                var v1 = DjangoBookstall.start("v1", database.owner(), directory);
                var v2 = DjangoBookstall.start("v2", database.owner(), directory);
                var proxy = start(v1, v2, ", " + exception)) {
            String session = signIn(proxy);
            assertThat(get(proxy, "/api/v1/me", session).status()).isEqualTo(200);

            await().atMost(SOON).until(() -> get(proxy, "/api/v1/me", session).status() == 401);

            assertThat(v2.seen()).anyMatch(line -> line.startsWith("GET /api/v1/me sessionid="));
        }
    }

    @Test
    void andAViewIsCountedOnceWhereTheCandidateMayOnlyRead() throws SQLException, IOException {
        try (var database = BookstallDatabase.on(server, "counted");
                var v1 = DjangoBookstall.start("v1", database.owner(), directory);
                var v2 = DjangoBookstall.start("v2", database.reader(), directory);
                var proxy = start(v1, v2, "")) {
            for (int i = 0; i < REQUESTS; i++) {
                assertThat(get(proxy, "/api/v1/books/1", "a=1").body()).contains("Momo");
            }
            get(proxy, "/api/v1/books", "a=1");
            await().atMost(SOON).until(() -> v2.seen().size() == REQUESTS + 1);
            Path marks = directory.resolve("data/proxy/writes-on-get");
            await().atMost(SOON).until(() -> Files.exists(marks));

            assertThat(database.rows("select views from book")).containsExactly("(" + REQUESTS + ")");
            assertThat(Files.readAllLines(marks)).containsExactly("GET /api/v1/books/{id}");
            assertThat(new AdminPage(proxy.adminAddress()).metric("understudy_writes_on_get"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theMiddlewareOfTheRecipePassesItsOwnTests() {
        int exit = DjangoBookstall.exitOf(Path.of("../recipes/django"), "-m", "unittest", "test_understudy_read_only");

        assertThat(exit).isZero();
    }

    private ShadowProxy start(DjangoBookstall v1, DjangoBookstall v2, String exception) {
        String policy = """
                primary: { url: "%s" }
                candidate: { url: "%s" }
                routes:
                  - { match: { path: /** }, mirror: safe%s }
                proxy: { listen: "127.0.0.1:0", admin: "127.0.0.1:0", instance: proxy }
                kafka: { bootstrap: "%s" }
                data: %s
                """.formatted(v1.url(), v2.url(), exception, TestPolicy.NOWHERE, directory.resolve("data"));
        return ShadowProxy.start(read(policy), new ProxyOptions(2, 1, 0));
    }

    private static Policy read(String text) {
        return switch (PolicyFile.parse("policy.yaml", text)) {
            case PolicyResult.Valid valid -> valid.policy();
            case PolicyResult.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    /** The session's cookie. */
    private static String signIn(ShadowProxy proxy) {
        String form = "name=ann&password=secret";
        try (var client = RawClient.to(proxy.address())) {
            RawMessage answer = client.send("POST /accounts/login/ HTTP/1.1\r\nHost: stall\r\nContent-Length: "
                            + form.length() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + form)
                    .answer();
            assertThat(answer.status()).isEqualTo(200);
            return answer.value("Set-Cookie").split(";", 2)[0];
        }
    }

    /** @param cookie the value of the Cookie line, and lines behind it */
    private static RawMessage get(ShadowProxy proxy, String path, String cookie) {
        try (var client = RawClient.to(proxy.address())) {
            return client.send("GET " + path + " HTTP/1.1\r\nHost: stall\r\nCookie: " + cookie + "\r\n\r\n")
                    .answer();
        }
    }

    private static long ledger(ShadowProxy proxy, LedgerCounter counter) {
        return new AdminPage(proxy.adminAddress()).metrics().ledger(counter);
    }
}
