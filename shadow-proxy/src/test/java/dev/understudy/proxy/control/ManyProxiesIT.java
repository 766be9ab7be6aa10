package dev.understudy.proxy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.BrokerProcess;
import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.wire.OrderCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.proxy.fixture.LedgerReports;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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

    @Test
    void aTableOfTemplatesIsInForceBetweenTwoRequestsAndIsRememberedByAProxyThatStartsAgain() throws Exception {
        try (var one = proxy("one")) {
            ask(one, "/orders/A-17/");

            order(table(4, "/orders/{number}/"));
            await().atMost(SOON)
                    .until(() -> one.state().at("/templates/version").longValue() == 4);
            ask(one, "/orders/A-17/");
            ask(one, "/.env");

            assertThat(one.state().at("/templates/inventory").intValue()).isEqualTo(1);
            await().atMost(SOON)
                    .until(() -> counted("one")
                            .containsAll(List.of("GET /orders/A-17/", "GET /orders/{number}/", "GET {other}")));
        }
        broker.freeze();

        try (var again = proxy("one")) {
            assertThat(again.state().at("/templates/version").longValue()).isEqualTo(4);
        } finally {
            broker.thaw();
        }
    }

    private List<String> counted(String proxy) {
        return LedgerReports.last(broker.bootstrap(), proxy).rows().stream()
                .map(row -> row.endpoint().name())
                .toList();
    }

    private static void ask(ProxyProcess proxy, String path) {
        try (var client = RawClient.to(proxy.address())) {
            assertThat(client.send("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n")
                            .answer()
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Order table(long version, String pattern) {
        var mark = new Mark("kim", "", Instant.parse("2026-11-25T12:00:00Z"));
        return new Order.Templates(version, List.of(RouteTemplate.of(pattern)), List.of(), mark);
    }

    private void order(Order order) throws Exception {
        Map<String, Object> to = Map.of("bootstrap.servers", broker.bootstrap());
        try (var producer = new KafkaProducer<>(to, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] key = order.key().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(Topics.CONTROL, 0, key, OrderCodec.encode(order)))
                    .get();
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
