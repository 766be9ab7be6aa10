package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.LedgerReportCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.TestPolicy;
import dev.understudy.proxy.fixture.Topic;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole proxy between raw servers and a real broker. */
class ShadowProxyIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final ProxyOptions OPTIONS = new ProxyOptions(2, 1, 0);

    @TempDir
    private static Path brokerData;

    private static EmbeddedBroker broker;

    @TempDir
    private Path data;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(brokerData);
        Topic.createAll(broker.bootstrap());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void publishesWhatBothSidesAnswered() {
        String marker = "/api/v1/orders/" + System.nanoTime() % 100000;
        try (var primary = RawServer.answering(json("{\"id\":7,\"name\":\"a\"}"));
                var candidate = RawServer.answering(json("{\"id\":7,\"name\":\"b\"}"));
                var proxy = ShadowProxy.start(policy(primary.url(), candidate.url(), broker.bootstrap()), OPTIONS);
                var client = RawClient.to(proxy.address())) {
            client.send("GET " + marker + "?token=secret HTTP/1.1\r\nHost: shop\r\nAuthorization: Token xyz\r\n\r\n");
            assertThat(client.answer().body()).isEqualTo("{\"id\":7,\"name\":\"a\"}");

            Exchange exchange = exchange(marker);

            assertThat(exchange.endpoint().name()).isEqualTo("GET /api/v1/orders/{id}");
            assertThat(exchange.request().target()).startsWith(marker).doesNotContain("secret");
            assertThat(exchange.request().headers().first("Authorization").orElseThrow())
                    .doesNotContain("xyz");
            assertThat(exchange.client()).isNotEmpty();
            assertThat(exchange.legs().c1()).isInstanceOfSatisfying(Leg.Answered.class, answered -> {
                assertThat(answered.instance().name())
                        .isEqualTo("127.0.0.1:" + candidate.address().getPort());
                assertThat(answered.answer().status()).isEqualTo(200);
                assertThat(answered.answer().body().kept()).isInstanceOf(Body.Kept.Whole.class);
            });
            assertThat(exchange.legs().c2()).isInstanceOf(Leg.Answered.class);
            assertThat(candidate.requests().getFirst().value("X-Understudy-Shadow"))
                    .isEqualTo("1");
            assertThat(candidate.requests().getFirst().value("X-Understudy-Exchange"))
                    .isEqualTo(exchange.id().toString());
            assertThat(candidate.requests().getFirst().value("Host")).isEqualTo("shop");
        }
    }

    @Test
    void shipsNoBodiesThatMeanTheSame() {
        String marker = "/same/" + System.nanoTime() % 100_000;
        try (var primary = RawServer.answering(json("{\"a\":1,\"b\":2}"));
                var candidate = RawServer.answering(json("{ \"b\": 2, \"a\": 1 }"));
                var proxy = ShadowProxy.start(policy(primary.url(), candidate.url(), broker.bootstrap()), OPTIONS);
                var client = RawClient.to(proxy.address())) {
            client.send("GET " + marker + " HTTP/1.1\r\nHost: shop\r\n\r\n");
            client.answer();

            Exchange exchange = exchange(marker);

            assertThat(answered(exchange.legs().p1()).body().kept())
                    .isEqualTo(new Body.Kept.Nothing(Body.Kept.Why.MEANS_THE_SAME));
            assertThat(answered(exchange.legs().c1()).body().kept())
                    .isEqualTo(new Body.Kept.Nothing(Body.Kept.Why.MEANS_THE_SAME));
        }
    }

    @Test
    void recordsACandidateThatRefuses() {
        String marker = "/refused/" + System.nanoTime() % 100_000;
        try (var primary = RawServer.answering(json("{}"));
                var proxy = ShadowProxy.start(policy(primary.url(), NOBODY, broker.bootstrap()), OPTIONS);
                var client = RawClient.to(proxy.address())) {
            client.send("GET " + marker + " HTTP/1.1\r\nHost: shop\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(200);

            assertThat(exchange(marker).legs().c1())
                    .isInstanceOfSatisfying(
                            Leg.Unanswered.class,
                            nothing -> assertThat(nothing.reason()).isEqualTo(Leg.Reason.REFUSED));
        }
    }

    @Test
    void settlesEveryRequestOfAnEpochThatEnds() {
        try (var primary = RawServer.answering(json("{}"));
                var candidate = RawServer.answering(json("{}"))) {
            Policy policy = policy(primary.url(), candidate.url(), broker.bootstrap());
            try (var proxy = ShadowProxy.start(policy, OPTIONS);
                    var client = RawClient.to(proxy.address())) {
                client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").answer();
                client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n")
                        .answer();
                client.send("GET /login/ HTTP/1.1\r\nHost: h\r\n\r\n").answer();
                client.send("GET /a b HTTP/1.1\r\nHost: h\r\n\r\n").all();
                awaitUp(proxy);
            }

            LedgerReport last = lastReport(1);

            assertThat(last.ended()).isTrue();
            assertThat(last.drainedAt()).hasSize(4);
            assertThat(totals(last))
                    .containsEntry(LedgerCounter.SEEN, 4L)
                    .containsEntry(LedgerCounter.PUBLISHED, 1L)
                    .containsEntry(LedgerCounter.UNSAFE_METHOD, 1L)
                    .containsEntry(LedgerCounter.AUTH_PATH, 1L)
                    .containsEntry(LedgerCounter.REFUSED, 1L);
        }
    }

    @Test
    void beginsAnEpochAndEndsTheOneBeforeAfterAStartWithoutKafka() {
        try (var primary = RawServer.answering(json("{}"));
                var candidate = RawServer.answering(json("{}"))) {
            try (var proxy = ShadowProxy.start(policy(primary.url(), candidate.url(), TestPolicy.NOWHERE), OPTIONS);
                    var client = RawClient.to(proxy.address())) {
                client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
                assertThat(client.answer().status()).isEqualTo(200);
            }

            try (var proxy = ShadowProxy.start(policy(primary.url(), candidate.url(), broker.bootstrap()), OPTIONS)) {
                awaitUp(proxy);
                LedgerReport ended = await().atMost(SOON).until(() -> lastReport(1), LedgerReport::ended);

                assertThat(totals(ended))
                        .containsEntry(LedgerCounter.SEEN, 1L)
                        .containsEntry(LedgerCounter.PUBLISH_FAILED, 1L);
                await().atMost(SOON).until(() -> lastReport(2), report -> !report.ended());
            }
        }
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() {
        try (var primary = RawServer.answering(json("{}"));
                var candidate = RawServer.answering(json("{}"))) {
            Policy policy = policy(primary.url(), candidate.url(), TestPolicy.NOWHERE);
            Policy taken = policy.withProxy(policy.proxy().withListen(primary.address()));

            assertThatThrownBy(() -> ShadowProxy.start(taken, OPTIONS))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("The proxy cannot listen on ")
                    .hasMessageContaining(":" + primary.address().getPort());
        }
    }

    private Policy policy(URI primary, URI candidate, String bootstrap) {
        Policy policy = TestPolicy.between(primary, candidate, bootstrap, data);
        return policy.withProxy(policy.proxy().withInstance("proxy-" + data.getFileName()));
    }

    private static void awaitUp(ShadowProxy proxy) {
        await().atMost(SOON).until(() -> {
            try (var client = RawClient.to(proxy.adminAddress())) {
                client.send("GET /health/ready HTTP/1.1\r\nHost: h\r\n\r\n");
                return client.answer().body().contains("\"ready\"");
            }
        });
    }

    private static Exchange exchange(String target) {
        try (var topic = Topic.reading(broker.bootstrap(), Topics.EXCHANGES)) {
            return await().atMost(SOON)
                    .until(
                            () -> topic.records().stream()
                                    .map(ShadowProxyIT::decoded)
                                    .filter(exchange ->
                                            exchange.request().target().startsWith(target))
                                    .toList(),
                            found -> !found.isEmpty())
                    .getFirst();
        }
    }

    /** The last report so far of the proxy's first life, or of its second; waits for it. */
    private LedgerReport lastReport(int life) {
        try (var topic = Topic.reading(broker.bootstrap(), Topics.LEDGER)) {
            List<ConsumerRecord<byte[], byte[]>> own =
                    await().atMost(SOON).until(() -> ofLife(topic, life), found -> !found.isEmpty());
            return LedgerReportCodec.decode(own.getLast().value());
        } catch (UndecodableRecord e) {
            throw new AssertionError(e);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> ofLife(Topic topic, int life) {
        List<ConsumerRecord<byte[], byte[]>> records = topic.records();
        Optional<String> wanted = records.stream()
                .map(ShadowProxyIT::key)
                .filter(key -> key.startsWith("proxy-" + data.getFileName() + "/"))
                .distinct()
                .sorted()
                .skip(life - 1L)
                .findFirst();
        return records.stream()
                .filter(record -> wanted.filter(key(record)::equals).isPresent())
                .toList();
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static Map<LedgerCounter, Long> totals(LedgerReport report) {
        return report.rows().stream()
                .flatMap(row -> row.counters().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
    }

    private static Exchange decoded(ConsumerRecord<byte[], byte[]> record) {
        try {
            return ExchangeCodec.decode(record.value());
        } catch (UndecodableRecord e) {
            throw new AssertionError(e);
        }
    }

    private static Answer answered(Leg leg) {
        return ((Leg.Answered) leg).answer();
    }

    private static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }
}
