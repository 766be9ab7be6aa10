package dev.understudy.proxy.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.PolicyVersion;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy file changes under a running proxy and its connected users. */
class ReloadedPolicyIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String ROUTES = """
            - { name: api, match: { path: /api/v1/** }, candidatePath: /api/v2/**, mirror: safe }
            """;
    private static final String GET = "GET /api/v1/orders HTTP/1.1\r\nHost: h\r\n\r\n";

    @TempDir
    private Path directory;

    private final CountDownLatch answers = new CountDownLatch(1);
    private RawServer primary;
    private RawServer candidate;
    private Path file;
    private ProxyProcess proxy;

    @BeforeEach
    void start() throws IOException {
        primary = RawServer.running(conversation -> {
            for (var request = conversation.request(); request != null; request = conversation.request()) {
                if (request.start().contains("/slow")) hold();
                conversation.send(OK);
            }
        });
        candidate = RawServer.answering(OK);
        file = PolicyText.between(primary, candidate).in(directory.resolve("proxy"), ROUTES);
        proxy = ProxyProcess.start(file);
        assertThat(proxy.address().getPort()).isPositive(); // it has read its file
    }

    private void hold() {
        try {
            answers.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        proxy.close();
        primary.close();
        candidate.close();
    }

    @Test
    void isGoneByOnTheSameConnectionOfAUser() throws Exception {
        try (var client = RawClient.to(proxy.address())) {
            client.send(GET).answer();
            await().until(() -> candidate.requests().size() == 1);

            change("/api/v2/**", "/api/v3/**");

            assertThat(client.send(GET).answer().body()).isEqualTo("ok");
            await().until(() -> candidate.requests().size() == 2);
            assertThat(candidate.requests().getLast().start()).isEqualTo("GET /api/v3/orders HTTP/1.1");
            assertThat(primary.connections()).isEqualTo(1);
            assertThat(proxy.metrics().gauge("understudy_client_connections")).isEqualTo(1);
        }
    }

    @Test
    void leavesARequestUnderWayToThePolicyItBeganWith() throws Exception {
        try (var client = RawClient.to(proxy.address())) {
            client.send("GET /api/v1/slow HTTP/1.1\r\nHost: h\r\n\r\n");
            await().until(() -> primary.requests().size() == 1);

            change("mirror: safe", "mirror: never");
            answers.countDown();

            assertThat(client.answer().body()).isEqualTo("ok");
            await().until(() -> candidate.requests().size() == 1);
            assertThat(candidate.requests().getFirst().start()).isEqualTo("GET /api/v2/slow HTTP/1.1");
            client.send(GET).answer();
            await().until(() -> proxy.metrics().ledger(LedgerCounter.ROUTE_NEVER) == 1);
        }
    }

    @Test
    void staysWhatItWasWhereTheNewOneHasAProblemWhichIsShown() throws Exception {
        String version = version();
        String good = Files.readString(file);
        try (var client = RawClient.to(proxy.address())) {
            Files.writeString(file, good.replace("mirror: safe", "mirror: sometimes"));
            await().until(() -> proxy.metrics().gauge("understudy_policy_problems") == 1);

            client.send(GET).answer();
            await().until(() -> candidate.requests().size() == 1);
            assertThat(version()).isEqualTo(version).isEqualTo(PolicyVersion.of(good));
            assertThat(proxy.state().at("/policy/problems/0").stringValue())
                    .startsWith(file + ":4:")
                    .contains("routes[0].mirror: must be one of never, safe");

            Files.writeString(file, good);
            await().until(() -> proxy.metrics().gauge("understudy_policy_problems") == 0);
        }
    }

    @Test
    void saysWhatNeedsARestartAndAppliesTheRest() throws Exception {
        String changed = Files.readString(file)
                .replace("/api/v2/**", "/api/v3/**")
                .replace("timeout: 30s", "timeout: 29s")
                .replace("proxy: { listen: \"127.0.0.1:0\"", "proxy: { listen: \"127.0.0.1:1\"");
        Files.writeString(file, changed);
        await().until(() -> version().equals(PolicyVersion.of(changed)));

        try (var client = RawClient.to(proxy.address())) {
            client.send(GET).answer();
            await().until(() -> candidate.requests().size() == 1);
            assertThat(candidate.requests().getFirst().start()).contains("/api/v3/");
        }
        assertThat(proxy.state().at("/policy/needsRestart").toString())
                .isEqualTo("[\"primary\",\"candidate\",\"proxy.listen\"]");
        assertThat(proxy.metrics().gauge("understudy_policy_restarts")).isEqualTo(3);
    }

    private void change(String from, String to) throws IOException {
        String changed = Files.readString(file).replace(from, to);
        Files.writeString(file, changed);
        await().until(() -> version().equals(PolicyVersion.of(changed)));
        assertThat(proxy.metrics().names())
                .filteredOn(name -> name.startsWith("understudy_policy_info"))
                .singleElement()
                .asString()
                .contains("version=\"" + PolicyVersion.of(changed) + "\"");
    }

    private String version() {
        return proxy.state().at("/policy/version").stringValue();
    }
}
