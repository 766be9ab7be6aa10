package dev.understudy.proxy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.BrokerProcess;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order at one proxy reaches the others through the control topic, also those that were not there when it was given. */
class ManyProxiesIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private RawServer server;
    private BrokerProcess broker;

    @BeforeEach
    void start() throws IOException {
        server = RawServer.answering(OK);
        broker = BrokerProcess.start(directory.resolve("kafka"));
        Topic.createAll(broker.bootstrap());
    }

    @AfterEach
    void stop() {
        server.close();
        broker.close();
    }

    @Test
    void aPauseAtOneReachesTheOtherAndSoDoesTheResume() throws Exception {
        try (var one = proxy("one");
                var other = proxy("other")) {
            one.order("/pause?actor=kim&reason=odd");

            awaitPaused(other, true);
            assertThat(other.state().at("/mirroring/by").stringValue()).isEqualTo("kim");

            other.resume();

            awaitPaused(one, false);
        }
    }

    @Test
    void aProxyThatIsNewOrWasAwayHearsOfIt() throws Exception {
        try (var away = proxy("away")) {
            assertThat(paused(away)).isFalse();
        }
        try (var one = proxy("one")) {
            one.pause();
            try (var orders = Topic.reading(broker.bootstrap(), Topics.CONTROL)) {
                await().atMost(SOON).until(() -> orders.records().size() == 1);
            }
        }

        try (var back = proxy("away");
                var fresh = proxy("fresh")) {
            awaitPaused(back, true);
            awaitPaused(fresh, true);
        }
    }

    @Test
    void aProxyThatRemembersNothingKnowsOfAPauseBeforeItServesAnybody() throws Exception {
        try (var one = proxy("one");
                var orders = Topic.reading(broker.bootstrap(), Topics.CONTROL)) {
            one.pause();
            await().atMost(SOON).until(() -> orders.records().size() == 1);
        }

        try (var fresh = proxy("fresh")) {
            assertThat(paused(fresh)).isTrue();
        }
    }

    @Test
    void anOrderThatWasGivenWithoutKafkaReachesTheOthersWhenItIsBack() throws Exception {
        try (var one = proxy("one");
                var other = proxy("other")) {
            await().atMost(SOON).until(() -> one.metrics().gauge("understudy_mirror_paused") == 0);
            broker.freeze();
            one.pause();
            assertThat(paused(one)).isTrue();
            assertThat(paused(other)).isFalse();

            broker.thaw();

            awaitPaused(other, true);
        }
    }

    @Test
    void aPolicyReachesTheProxiesWhoseFilesLetIt() throws Exception {
        String policy = """
                primary: { url: "%s" }
                candidate: { url: "%s" }
                routes: [{ name: from-topic, match: { path: /** } }]
                """.formatted(server.url(), server.url());
        try (var willing = ProxyProcess.start(policyOf("willing", "policyFrom: topic"));
                var other = proxy("other")) {
            assertThat(other.admin().post("/policy", "guessed").status()).isEqualTo(401);
            assertThat(other.order("/policy", "primary: 1\n").status()).isEqualTo(422);
            assertThat(other.order("/policy?actor=kim", policy).status()).isEqualTo(200);

            await().atMost(SOON)
                    .until(() ->
                            willing.state().at("/routes/0/name").stringValue().equals("from-topic"));
            assertThat(willing.state().at("/policy/from").stringValue()).isEqualTo("topic");
            assertThat(other.state().at("/routes/0/name").stringValue()).isEqualTo("route-1");

            other.order("/policy", "");

            await().atMost(SOON)
                    .until(() ->
                            willing.state().at("/policy/from").stringValue().equals("file"));
        }
    }

    private ProxyProcess proxy(String name) throws IOException {
        return ProxyProcess.start(policyOf(name, ""));
    }

    private Path policyOf(String name, String proxy) throws IOException {
        return PolicyText.between(server, server)
                .withKafka(broker.bootstrap())
                .withProxy(proxy)
                .in(directory.resolve(name));
    }

    private static void awaitPaused(ProxyProcess proxy, boolean paused) {
        await().atMost(SOON).until(() -> paused(proxy) == paused);
    }

    private static boolean paused(ProxyProcess proxy) {
        return proxy.metrics().gauge("understudy_mirror_paused") == 1;
    }
}
