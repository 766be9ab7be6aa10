package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.policy.Policy;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.proxy.fixture.AdminPage;
import dev.understudy.proxy.fixture.LeavePolicy;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the copies of unsafe requests go, what they bear, and when they are not made; through the whole proxy. */
class UnsafeMirroringIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String ROLLED_BACK =
            "HTTP/1.1 200 OK\r\nX-Understudy-Dry-Run: rolled-back\r\n%sContent-Length: 2\r\n\r\nok";
    private static final String ROUTES = """
                  - { name: search, match: { methods: [POST], path: /search }, mirror: read-only, LEAVE }
                  - { name: expired, match: { methods: [POST], path: /expired }, mirror: read-only, reason: r, owner: o, expires: 2020-01-01 }
                  - { name: orders, match: { methods: [POST], path: /orders }, mirror: dry-run, lockTimeout: 2s, LEAVE }
                  - { name: payments, match: { methods: [POST, PUT], path: /payments/** }, mirror: isolated, upstream: sandbox, LEAVE }
                  - { name: reads, match: { path: /** }, mirror: safe }
                """;

    @TempDir
    private Path data;

    /** What the candidate answers to a dry run, but for the probe. */
    private final AtomicReference<String> dryRun = new AtomicReference<>(ROLLED_BACK.formatted(""));

    private RawServer primary;
    private RawServer candidate;
    private RawServer sandbox;
    private ShadowProxy proxy;

    @BeforeEach
    void begin() {
        primary = RawServer.answering(OK);
        sandbox = RawServer.answering(OK);
        candidate = RawServer.running(conversation -> {
            for (RawMessage asked = conversation.request(); asked != null; asked = conversation.request()) {
                String nonce = "X-Understudy-Nonce: " + asked.value("X-Understudy-Nonce") + "\r\n";
                if (asked.start().contains("/.well-known/")) conversation.send(ROLLED_BACK.formatted(nonce));
                else if (asked.value("X-Understudy-Dry-Run").isEmpty()) conversation.send(OK);
                else conversation.send(dryRun.get());
            }
        });
        Policy policy = LeavePolicy.between(primary.url(), candidate.url(), sandbox.url(), data, ROUTES);
        proxy = ShadowProxy.start(policy, new ProxyOptions(2, 1, 0));
        await().atMost(SOON).until(() -> admin().get("/dry-run").body().contains("\"state\":\"on\""));
    }

    @AfterEach
    void end() {
        proxy.close();
        primary.close();
        candidate.close();
        sandbox.close();
    }

    @Test
    void copyAReadOnlyPostWithItsBodyToTheCandidate() {
        post("/search", "", "{\"q\":\"tea\"}");

        RawMessage copy = await().atMost(SOON)
                .until(() -> copies(candidate), copies -> copies.size() == 1)
                .getFirst();
        assertThat(copy.start()).isEqualTo("POST /search HTTP/1.1");
        assertThat(copy.body()).isEqualTo("{\"q\":\"tea\"}");
        assertThat(copy.value("X-Understudy-Shadow")).isEqualTo("1");
        assertThat(copy.value("X-Understudy-Dry-Run")).isEmpty();
    }

    @Test
    void askForADryRunInTheProxysOwnWordsWhateverTheClientSays() {
        post("/orders", "X-Understudy-Dry-Run: off\r\nX-Understudy-Lock-Timeout: 1h\r\n", "");
        post("/search", "X-Understudy-Dry-Run: required\r\nX-Understudy-Lock-Timeout: 1h\r\n", "");

        List<RawMessage> copies = await().atMost(SOON).until(() -> copies(candidate), all -> all.size() == 2);
        RawMessage order = copies.stream()
                .filter(copy -> copy.start().contains("/orders"))
                .findFirst()
                .orElseThrow();
        RawMessage search = copies.stream()
                .filter(copy -> copy.start().contains("/search"))
                .findFirst()
                .orElseThrow();
        assertThat(order.lines())
                .filteredOn(line -> line.startsWith("X-Understudy-"))
                .hasSize(4);
        assertThat(order.value("X-Understudy-Dry-Run")).isEqualTo("required");
        assertThat(order.value("X-Understudy-Lock-Timeout")).isEqualTo("2000ms");
        assertThat(search.value("X-Understudy-Dry-Run")).isEmpty();
        assertThat(search.value("X-Understudy-Lock-Timeout")).isEmpty();
    }

    @Test
    void sendTheCopiesOfAnIsolatedRouteToItsOwnServerAndNothingElseThere() {
        post("/payments/7", "", "a=1");
        post("/search", "", "");
        get("/payments/7");

        await().atMost(SOON)
                .until(() -> copies(sandbox).size() == 1 && copies(candidate).size() == 2);
        assertThat(copies(sandbox).getFirst().start()).isEqualTo("POST /payments/7 HTTP/1.1");
        assertThat(copies(sandbox).getFirst().body()).isEqualTo("a=1");
        assertThat(copies(candidate)).noneMatch(copy -> copy.start().startsWith("POST /payments"));
    }

    @Test
    void stopForGoodAtTheFirstAnswerWithoutProof() {
        dryRun.set("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
        post("/orders", "", "");
        await().atMost(SOON).until(() -> admin().metric("understudy_dry_run_switched_off{route=\"orders\"") == 1);

        dryRun.set(ROLLED_BACK.formatted(""));
        for (int i = 0; i < 20; i++) post("/orders", "", "");

        await().atMost(SOON).until(() -> counted("dry-run-off") == 20);
        assertThat(copies(candidate)).hasSize(1);
    }

    @Test
    void stopWhereNobodyKnowsHowADryRunEnded() {
        dryRun.set("HTTP/1.1 ");

        post("/orders", "", "");

        await().atMost(SOON.multipliedBy(2))
                .until(() -> admin().get("/dry-run").body().contains("gave no whole answer"));
    }

    @Test
    void areNotMadeAfterTheLeaveOrForAnotherMethod() {
        post("/expired", "", "");
        post("/elsewhere", "", "");
        post("/search", "Content-Type: application/x-www-form-urlencoded\r\n", "a=1&_method=DELETE");
        post("/search", "X_HTTP_Method_Override: DELETE\r\n", "");
        post("/search?_method=PUT", "", "");
        get("/here");

        await().atMost(SOON).until(() -> copies(candidate).size() == 1);
        assertThat(copies(candidate).getFirst().start()).isEqualTo("GET /here HTTP/1.1");
        assertThat(counted("leave-expired")).isEqualTo(1);
        assertThat(counted("unsafe-method")).isEqualTo(1);
        assertThat(counted("method-override")).isEqualTo(3);
    }

    /** What was copied there; the probe is no copy. */
    private static List<RawMessage> copies(RawServer server) {
        return server.requests().stream()
                .filter(request -> !request.start().contains("/.well-known/"))
                .toList();
    }

    private void post(String target, String lines, String body) {
        ask("POST " + target + " HTTP/1.1\r\nHost: h\r\n" + lines + "Content-Length: " + body.length() + "\r\n\r\n"
                + body);
    }

    private void get(String target) {
        ask("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n");
    }

    private void ask(String request) {
        try (var client = RawClient.to(proxy.address())) {
            assertThat(client.send(request).answer().body()).isEqualTo("ok");
        }
    }

    private AdminPage admin() {
        return new AdminPage(proxy.adminAddress());
    }

    private double counted(String reason) {
        return admin().metric("understudy_ledger_total{kind=\"not_mirrored\",reason=\"" + reason + "\"");
    }
}
