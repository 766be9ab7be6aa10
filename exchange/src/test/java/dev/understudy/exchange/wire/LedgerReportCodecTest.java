package dev.understudy.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class LedgerReportCodecTest {
    private static final LedgerReport REPORT = new LedgerReport(
            new Origin("proxy-1", 2),
            41,
            Instant.parse("2026-11-22T08:00:00Z"),
            Instant.parse("2026-11-22T08:00:41.5Z"),
            true,
            Map.of(0, 17L, 1, 0L, 10, 9L),
            List.of(
                    new LedgerReport.Row(new Endpoint("GET", "/api/v1/books/{id}/"), everyCounter()),
                    new LedgerReport.Row(new Endpoint("POST", Endpoint.OTHER), Map.of(LedgerCounter.SEEN, 1L))));

    @Test
    void decodesWhatItEncoded() throws UndecodableRecord {
        assertThat(LedgerReportCodec.decode(LedgerReportCodec.encode(REPORT))).isEqualTo(REPORT);
    }

    @Test
    void carriesWhatTheProxySaysOfItself() throws UndecodableRecord {
        LedgerReport telling = REPORT.withStanding(Optional.of("{\"pressure\":\"normal\",\"why\":\"zoë\"}"));

        assertThat(LedgerReportCodec.decode(LedgerReportCodec.encode(telling))).isEqualTo(telling);
    }

    @Test
    void leavesWhatItDoesNotKnowToNewerBuilds() throws UndecodableRecord {
        var tree = (ObjectNode) NeverThrowingSmile.MAPPER.readTree(LedgerReportCodec.encode(REPORT));
        tree.put("mood", "calm");

        assertThat(LedgerReportCodec.decode(NeverThrowingSmile.MAPPER.writeValueAsBytes(tree)))
                .isEqualTo(REPORT);
    }

    @Test
    void encodesToTheGoldenBytes() throws IOException {
        Path golden = Path.of("src/test/resources/golden/ledger-report.smile");
        byte[] encoded = LedgerReportCodec.encode(REPORT);
        if (Boolean.getBoolean("golden.update")) Files.write(golden, encoded);

        assertThat(encoded).isEqualTo(Files.readAllBytes(golden));
    }

    @Test
    void keepsACounterOfANewerProxyOut() throws UndecodableRecord {
        var tree = (ObjectNode) NeverThrowingSmile.MAPPER.readTree(LedgerReportCodec.encode(REPORT));
        ((ObjectNode) tree.path("rows").path(1).path("counters")).put("beamed-away", 3);

        LedgerReport report = LedgerReportCodec.decode(NeverThrowingSmile.MAPPER.writeValueAsBytes(tree));

        assertThat(report).isEqualTo(REPORT);
    }

    @Test
    void throwsNothingElseWhateverTheBytesAre() {
        var random = new Random(3);
        byte[] whole = LedgerReportCodec.encode(REPORT);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(1, whole.length + 1));
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertDecodesOrIsUndecodable(bytes);
        }
    }

    @Test
    void callsAPartitionThatIsNoNumberUndecodable() {
        var tree = (ObjectNode) NeverThrowingSmile.MAPPER.readTree(LedgerReportCodec.encode(REPORT));
        ((ObjectNode) tree.path("drainedAt")).put("first", 3);
        byte[] bytes = NeverThrowingSmile.MAPPER.writeValueAsBytes(tree);

        assertThatExceptionOfType(UndecodableRecord.class).isThrownBy(() -> LedgerReportCodec.decode(bytes));
    }

    private static void assertDecodesOrIsUndecodable(byte[] bytes) {
        try {
            assertThat(LedgerReportCodec.decode(bytes)).isNotNull();
        } catch (UndecodableRecord e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    private static Map<LedgerCounter, Long> everyCounter() {
        var counters = new EnumMap<LedgerCounter, Long>(LedgerCounter.class);
        for (LedgerCounter counter : LedgerCounter.values()) {
            counters.put(counter, (long) counter.label().length());
        }
        return counters;
    }
}
