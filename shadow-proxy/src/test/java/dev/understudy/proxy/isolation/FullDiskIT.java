package dev.understudy.proxy.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.embedded.BrokerProcess;
import dev.understudy.embedded.SmallDisk;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.PublishedExchanges;
import dev.understudy.proxy.fixture.PureApi;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.Topic;
import dev.understudy.proxy.fixture.UserLoad;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka's disk runs full: users are served, and when there is room again what waited arrives, once. */
class FullDiskIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int DISK_MEGABYTES = 64;
    private static final int LEFT_BYTES = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void isWaitedFor() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mounted(directory.resolve("disk"), DISK_MEGABYTES);
        assumeTrue(mounted.isPresent(), "a small file system cannot be mounted here: that needs root, on Linux");
        try (SmallDisk disk = mounted.get();
                var primary = RawServer.running(new PureApi(Duration.ZERO));
                var candidate = RawServer.running(new NoisyApi(20_000, 1))) {
            Path kafka = disk.directory().resolve("kafka");
            var load = new UserLoad("full", 8, 20);
            try (var full = BrokerProcess.start(kafka);
                    var proxy = ProxyProcess.start(PolicyText.between(primary, candidate)
                            .withKafka(full.bootstrap())
                            .withTimeout("1s")
                            .in(directory.resolve("proxy")))) {
                Topic.createAll(full.bootstrap());
                await().atMost(SOON).until(() -> proxy.readiness().contains("\"ready\""));
                disk.fill(LEFT_BYTES);

                assertThat(load.run(proxy.address(), primary.address()).failures())
                        .isEmpty();

                await().atMost(SOON).until(() -> proxy.readiness().contains("degraded"));
                assertThat(proxy.metrics().inFlight()).isPositive();
                full.kill();
                disk.free();
                try (var again = BrokerProcess.start(kafka)) {
                    await().atMost(SOON).until(() -> proxy.metrics().inFlight() == 0);
                    long published = proxy.metrics().ledger(LedgerCounter.PUBLISHED);
                    // a broker that runs into the full disk fails the batches it has at hand for good, and then is away
                    assertThat(published + proxy.metrics().ledger(LedgerCounter.PUBLISH_FAILED))
                            .isEqualTo(load.reads());
                    assertReadableOnce(again, load, published);
                }
            }
        }
    }

    private static void assertReadableOnce(BrokerProcess broker, UserLoad load, long count) {
        try (var published = PublishedExchanges.at(broker.bootstrap())) {
            await().atMost(SOON).until(() -> published.of(load).size() >= count);
            assertThat(published.of(load).stream().map(Exchange::id)).doesNotHaveDuplicates();
        }
    }
}
