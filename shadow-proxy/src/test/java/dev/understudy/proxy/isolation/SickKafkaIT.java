package dev.understudy.proxy.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.BrokerProcess;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.fixture.MetricsPage;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.PublishedExchanges;
import dev.understudy.proxy.fixture.PureApi;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.Topic;
import dev.understudy.proxy.fixture.UserLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever Kafka does, users are served as if it were there; what waits for it is bounded, what is lost is counted, and
 * what is counted as published can be read once.
 */
class SickKafkaIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int QUEUE = 1 << 20;
    private static final int LARGE = 20;
    private static final String GET = "GET /noise HTTP/1.1\r\nHost: h\r\n\r\n";

    @TempDir
    private static Path brokerData;

    private static BrokerProcess broker;

    @TempDir
    private Path directory;

    private final RawServer primary = RawServer.running(new PureApi(Duration.ZERO));
    private final RawServer candidate = RawServer.running(new PureApi(Duration.ZERO));
    private ProxyProcess proxy;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = BrokerProcess.start(brokerData);
        Topic.createAll(broker.bootstrap());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void stop() {
        proxy.close();
        candidate.close();
        primary.close();
    }

    @Test
    void mayBeAwayWhenTheProxyStarts() throws Exception {
        broker.kill();
        proxy = proxy("");
        var load = new UserLoad("missing", 8, 20);

        assertThat(load.run(proxy.address(), primary.address()).failures()).isEmpty();

        assertThat(proxy.readiness()).contains("degraded");
        await().atMost(SOON).until(() -> waiting() > 0);
        broker = BrokerProcess.start(brokerData);
        assertPublishedOnce(load, load.reads());
    }

    @Test
    void mayBeKilledUnderLoad() throws Exception {
        proxy = proxy("");
        var load = new UserLoad("killed", 8, 600);
        CompletableFuture<UserLoad.Outcome> users = started(load);
        await().atMost(SOON).until(() -> proxy.metrics().ledger(LedgerCounter.PUBLISHED) > 50);

        broker.kill();

        assertThat(users.get().failures()).isEmpty();
        assertThat(proxy.metrics().inFlight()).isPositive();
        broker = BrokerProcess.start(brokerData);
        assertPublishedOnce(load, load.reads());
    }

    @Test
    void mayFreezeAndThawWithoutARecordTwice() throws Exception {
        proxy = proxy("");
        var load = new UserLoad("frozen", 8, 100);
        CompletableFuture<UserLoad.Outcome> users = started(load);
        await().atMost(SOON).until(() -> proxy.metrics().ledger(LedgerCounter.PUBLISHED) > 50);

        broker.freeze();

        assertThat(users.get().failures()).isEmpty();
        await().atMost(SOON).until(() -> proxy.readiness().contains("degraded"));
        broker.thaw();
        assertPublishedOnce(load, load.reads());
        await().atMost(SOON).until(() -> proxy.readiness().contains("\"ready\""));
    }

    @Test
    void isWaitedForWithinABoundBeyondWhichExchangesAreShedAndCounted() throws Exception {
        var load = new UserLoad("bounded", 8, 20);
        try (var noisy = RawServer.running(new NoisyApi(20_000, 1))) {
            proxy = proxy(noisy, "limits: { publishQueueBytes: " + QUEUE + " }");
            await().atMost(SOON).until(() -> proxy.readiness().contains("\"ready\""));
            broker.freeze();

            assertThat(load.run(proxy.address(), primary.address()).failures()).isEmpty();

            await().atMost(SOON).until(() -> proxy.metrics().ledger(LedgerCounter.PUBLISH_QUEUE) > 0);
            assertThat(waiting()).isPositive().isLessThanOrEqualTo(QUEUE);
            broker.thaw();
            long shed = await().atMost(SOON)
                    .until(() -> proxy.metrics(), page -> page.inFlight() == 0)
                    .ledger(LedgerCounter.PUBLISH_QUEUE);
            assertPublishedOnce(load, load.reads() - shed);
        }
    }

    @Test
    void mayRefuseARecordThatIsTooLargeForIt() throws Exception {
        proxy = proxy("");
        var small = new UserLoad("small", 4, 20);
        Topic.limitExchanges(broker.bootstrap(), 10_000);
        try (var noisy = RawServer.running(new NoisyApi(20_000, 1));
                var other = RawServer.running(new NoisyApi(20_000, 2));
                var large = ProxyProcess.start(PolicyText.between(noisy, other)
                        .withKafka(broker.bootstrap())
                        .in(directory.resolve("large")));
                var client = RawClient.to(large.address())) {
            for (int i = 0; i < LARGE; i++) {
                assertThat(client.send(GET).answer().status()).isEqualTo(200);
            }
            assertThat(small.run(proxy.address(), primary.address()).failures()).isEmpty();

            await().atMost(SOON).until(() -> large.metrics().inFlight() == 0);
            assertThat(large.metrics().ledger(LedgerCounter.PUBLISH_FAILED)).isEqualTo(LARGE);
            assertPublishedOnce(small, small.reads());
            Topic.limitExchanges(broker.bootstrap(), 1 << 20);
            client.send(GET).answer();
            await().atMost(SOON).until(() -> large.metrics().ledger(LedgerCounter.PUBLISHED) == 1);
        }
    }

    @Test
    void mayHaveNoTopicAndMayLoseIt() throws Exception {
        Topic.deleteExchanges(broker.bootstrap());
        proxy = proxy("");
        var without = new UserLoad("without", 4, 20);
        assertThat(without.run(proxy.address(), primary.address()).failures()).isEmpty();
        assertThat(proxy.readiness()).contains("degraded");
        Topic.createExchanges(broker.bootstrap());
        assertPublishedOnce(without, without.reads());

        Topic.deleteExchanges(broker.bootstrap());
        var deleted = new UserLoad("deleted", 4, 20);
        assertThat(deleted.run(proxy.address(), primary.address()).failures()).isEmpty();
        Topic.createExchanges(broker.bootstrap());

        assertPublishedOnce(deleted, without.reads(), deleted.reads());
    }

    /** The account says that so many were published, and the topic holds each of them once. */
    private void assertPublishedOnce(UserLoad load, long count) {
        assertPublishedOnce(load, 0, count);
    }

    private void assertPublishedOnce(UserLoad load, long before, long count) {
        MetricsPage settled =
                await().atMost(SOON).until(() -> proxy.metrics(), page -> page.inFlight() == 0 && waiting() == 0);
        assertThat(settled.ledger(LedgerCounter.PUBLISHED)).isEqualTo(before + count);
        assertThat(settled.ledger(LedgerCounter.PUBLISH_FAILED)).isZero();
        try (var published = PublishedExchanges.at(broker.bootstrap())) {
            await().atMost(SOON).until(() -> published.of(load).size() >= count);
            List<Exchange> found = published.of(load);
            assertThat(found.stream().map(Exchange::id)).doesNotHaveDuplicates().hasSize((int) count);
        }
    }

    private double waiting() {
        return proxy.metrics().gauge("understudy_publish_queue_bytes");
    }

    private CompletableFuture<UserLoad.Outcome> started(UserLoad load) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return load.run(proxy.address(), primary.address());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ProxyProcess proxy(String proxySection) throws IOException {
        return proxy(candidate, proxySection);
    }

    private ProxyProcess proxy(RawServer asked, String proxySection) throws IOException {
        Path policy = PolicyText.between(primary, asked)
                .withKafka(broker.bootstrap())
                .withTimeout("1s")
                .withProxy(proxySection)
                .in(directory);
        ProxyProcess started = ProxyProcess.start(policy);
        started.address(); // it serves
        return started;
    }
}
