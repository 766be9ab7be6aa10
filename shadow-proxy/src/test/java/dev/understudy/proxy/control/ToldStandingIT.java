package dev.understudy.proxy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.BrokerProcess;
import dev.understudy.exchange.ledger.LedgerReport;
import dev.understudy.exchange.wire.LedgerReportCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a proxy says of its mirroring: on its admin port, and in the ledger's topic. */
class ToldStandingIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ROUTES = """
            - name: search
              match: { methods: [POST], path: /search }
              mirror: read-only
              reason: it only searches
              owner: search team
              expires: 2020-01-31
            - name: reads
              match: { methods: [GET], path: /api/** }
              mirror: safe
              sample: 50%
              limit: 5/s
              inFlight: 7
              sessionCookies: forward
              reason: v2 verifies them
              owner: identity team
              expires: 2099-12-31
            """;

    @TempDir
    private Path directory;

    @Test
    void saysPerRouteByWhoseLeaveUntilWhenAndWhatItIsExceptedFrom() throws Exception {
        try (var primary = RawServer.answering(OK);
                var candidate = RawServer.answering(OK);
                var proxy = ProxyProcess.start(
                        PolicyText.between(primary, candidate).in(directory.resolve("proxy"), ROUTES))) {
            JsonNode state = proxy.state();

            JsonNode search = state.at("/routes/0");
            assertThat(search.at("/mirror").stringValue()).isEqualTo("read-only");
            assertThat(search.at("/methods/0").stringValue()).isEqualTo("POST");
            assertThat(search.at("/leave/owner").stringValue()).isEqualTo("search team");
            assertThat(search.at("/leave/expires").stringValue()).isEqualTo("2020-01-31");
            assertThat(search.at("/leave/lapsed").booleanValue()).isTrue();
            JsonNode reads = state.at("/routes/1");
            assertThat(reads.at("/exceptions/kinds/0").stringValue()).isEqualTo("session-cookies");
            assertThat(reads.at("/exceptions/owner").stringValue()).isEqualTo("identity team");
            assertThat(reads.at("/exceptions/lapsed").booleanValue()).isFalse();
            assertThat(reads.at("/limit/copies").intValue()).isEqualTo(5);
            assertThat(reads.at("/inFlightLimit").intValue()).isEqualTo(7);
            assertThat(reads.at("/sample").doubleValue()).isEqualTo(0.5);
            assertThat(reads.at("/recheck").stringValue()).isEqualTo("both");
            assertThat(state.at("/controlWindows/state").stringValue()).isEqualTo("on");
            assertThat(state.at("/controlWindows/everySeconds").intValue()).isEqualTo(600);
            assertThat(state.at("/rechecks/inFlight").intValue()).isZero();
            assertThat(state.at("/isolated").isArray()).isTrue();
            assertThat(state.at("/writesOnGet").isArray()).isTrue();
        }
    }

    @Test
    void tellsTheReportsOfAPauseThroughTheLedger() throws Exception {
        try (var primary = RawServer.answering(OK);
                var candidate = RawServer.answering(OK);
                var broker = BrokerProcess.start(directory.resolve("kafka"))) {
            Topic.createAll(broker.bootstrap());
            Path policy = PolicyText.between(primary, candidate)
                    .withKafka(broker.bootstrap())
                    .in(directory.resolve("proxy"));
            try (var proxy = ProxyProcess.start(policy);
                    var topic = Topic.reading(broker.bootstrap(), Topics.LEDGER)) {
                proxy.order("/pause?actor=kim&reason=locks");

                await().atMost(SOON)
                        .until(() -> topic.records().stream()
                                .flatMap(record -> standing(record.value()).stream())
                                .anyMatch(state ->
                                        state.at("/mirroring/by").asString("").equals("kim")
                                                && state.at("/mirroring/reason")
                                                        .asString("")
                                                        .equals("locks")));
            }
        }
    }

    private static Optional<JsonNode> standing(byte[] record) {
        try {
            LedgerReport report = LedgerReportCodec.decode(record);
            return report.standing().map(JsonMapper.shared()::readTree);
        } catch (UndecodableRecord e) {
            throw new AssertionError(e);
        }
    }
}
