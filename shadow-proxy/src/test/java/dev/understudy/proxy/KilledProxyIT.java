package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import dev.understudy.exchange.wire.LedgerReportCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proxy killed with kill -9 in the middle of traffic: its next life accounts for every request of the one before. */
class KilledProxyIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int REQUESTS = 50;

    @TempDir
    private Path directory;

    @Test
    void isAccountedForByItsNextLife() throws Exception {
        try (var broker = EmbeddedBroker.start(directory.resolve("kafka"));
                var primary = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                var hung = RawServer.running(RawServer.Conversation::request)) {
            Topic.createAll(broker.bootstrap());
            Path policyFile = PolicyText.between(primary, hung)
                    .withKafka(broker.bootstrap())
                    .in(directory.resolve("killed"));
            try (var killed = ProxyProcess.start(policyFile);
                    var client = RawClient.to(killed.address())) {
                for (int i = 0; i < REQUESTS; i++)
                    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").answer();
            }

            try (var next = ShadowProxy.start(ProxyProcess.read(policyFile), ProxyOptions.defaults());
                    var topic = Topic.reading(broker.bootstrap(), Topics.LEDGER)) {
                assertThat(next.address().getPort()).isPositive();
                LedgerReport ended = await().atMost(SOON)
                        .until(() -> endOfFirstEpoch(topic), Optional::isPresent)
                        .get();

                assertThat(ended.drainedAt()).hasSize(4);
                assertThat(total(ended, LedgerCounter.SEEN)).isEqualTo(REQUESTS);
            }
        }
    }

    private static Optional<LedgerReport> endOfFirstEpoch(Topic topic) {
        return topic.records().stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).startsWith("killed/"))
                .map(record -> decoded(record.value()))
                .filter(LedgerReport::ended)
                .findFirst();
    }

    private static LedgerReport decoded(byte[] value) {
        try {
            return LedgerReportCodec.decode(value);
        } catch (UndecodableRecord e) {
            throw new AssertionError(e);
        }
    }

    private static long total(LedgerReport report, LedgerCounter counter) {
        return report.rows().stream()
                .mapToLong(row -> row.counters().getOrDefault(counter, 0L))
                .sum();
    }
}
