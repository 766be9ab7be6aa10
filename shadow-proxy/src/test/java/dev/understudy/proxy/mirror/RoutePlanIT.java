package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a route says of its copies: how many there may be, and how they differ from what they copy. */
class RoutePlanIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    private Path directory;

    private final CountDownLatch answers = new CountDownLatch(1);
    private RawServer primary;
    private RawServer candidate;

    @BeforeEach
    void start() {
        primary = RawServer.answering(OK);
        candidate = RawServer.running(conversation -> {
            for (var request = conversation.request(); request != null; request = conversation.request()) {
                if (request.start().contains("/slow")) hold();
                conversation.send(OK);
            }
        });
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
        primary.close();
        candidate.close();
    }

    @Test
    void makesNoMoreCopiesOfARouteThanItsLimit() throws Exception {
        try (var proxy = proxy("""
                        - { name: few, match: { path: /few/** }, mirror: safe, limit: 2/h }
                        - { name: all, match: { path: /** }, mirror: safe }
                        """);
                var client = RawClient.to(proxy.address())) {
            for (int i = 0; i < 5; i++) client.send(get("/few/" + i)).answer();
            for (int i = 0; i < 5; i++) client.send(get("/all/" + i)).answer();

            await().until(() -> candidate.requests().size() == 6);
            assertThat(candidate.requests())
                    .filteredOn(request -> request.start().contains("/few/"))
                    .hasSize(1);
            assertThat(proxy.metrics().ledger(LedgerCounter.ROUTE_LIMIT)).isEqualTo(4);
        }
    }

    @Test
    void hasNoMoreCopiesOfARouteUnderWayThanItMay() throws Exception {
        try (var proxy = proxy("""
                        - { name: slow, match: { path: /slow/** }, mirror: safe, inFlight: 1 }
                        - { name: all, match: { path: /** }, mirror: safe }
                        """);
                var client = RawClient.to(proxy.address())) {
            client.send(get("/slow/1")).answer();
            await().until(() -> candidate.requests().size() == 1);
            client.send(get("/slow/2")).answer();
            client.send(get("/all/1")).answer();

            await().until(() -> candidate.requests().size() == 2);
            assertThat(candidate.requests().getLast().start()).contains("/all/1");
            assertThat(proxy.state().at("/routes/0/inFlight").intValue()).isEqualTo(1);

            answers.countDown();
            await().until(() -> proxy.state().at("/routes/0/inFlight").intValue() == 0);
            client.send(get("/slow/3")).answer();
            await().until(() -> candidate.requests().size() == 3);
        }
    }

    @Test
    void changesTheCopyAndLeavesTheUsersRequestAlone() throws Exception {
        Path token = Files.writeString(directory.resolve("token"), "Token of-the-candidate\n");
        try (var proxy = proxy("""
                        - match: { path: /** }
                          mirror: safe
                          candidateRequest:
                            headers: { set: { X-Api-Version: "2" }, remove: [X-Legacy] }
                            parameters: { set: { format: json }, remove: [callback], rename: { pg: page } }
                            credential: { authorizationFile: "%s" }
                        """.formatted(token));
                var client = RawClient.to(proxy.address())) {
            client.send("""
                            GET /a%2Fb?z=1&pg=2&callback=f&z=%2f HTTP/1.1
                            Host: h
                            X-Legacy: 1
                            Authorization: Token of-the-user

                            """.replace("\n", "\r\n")).answer();

            await().until(() -> candidate.requests().size() == 1);
            var copy = candidate.requests().getFirst();
            assertThat(copy.start()).isEqualTo("GET /a%2Fb?z=1&page=2&z=%2f&format=json HTTP/1.1");
            assertThat(copy.value("X-Legacy")).isEmpty();
            assertThat(copy.lines())
                    .contains("X-Api-Version: 2", "Authorization: Token of-the-candidate", "X-Understudy-Shadow: 1")
                    .doesNotContain("Authorization: Token of-the-user");
            var original = primary.requests().getFirst();
            assertThat(original.start()).isEqualTo("GET /a%2Fb?z=1&pg=2&callback=f&z=%2f HTTP/1.1");
            assertThat(original.lines()).contains("X-Legacy: 1", "Authorization: Token of-the-user");
            assertThat(proxy.state() + "" + proxy.metrics().names()).doesNotContain("of-the-candidate");
        }
    }

    private ProxyProcess proxy(String routes) throws Exception {
        return ProxyProcess.start(PolicyText.between(primary, candidate).in(directory.resolve("proxy"), routes));
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n";
    }
}
