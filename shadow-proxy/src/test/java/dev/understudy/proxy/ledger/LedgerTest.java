package dev.understudy.proxy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final long FIRST = START.getEpochSecond();
    private static final Endpoint ORDERS = new Endpoint("GET", "/orders/{id}");

    @TempDir
    private Path directory;

    @Test
    void endsEachRequestOnce() throws Exception {
        try (Epochs epochs = begin(10)) {
            CountedRequest request = epochs.present().seen(ORDERS);

            request.end(LedgerCounter.PUBLISHED);
            request.end(LedgerCounter.INTERNAL_ERROR);

            assertThat(row(epochs.present().report(START), ORDERS))
                    .containsOnly(Map.entry(LedgerCounter.SEEN, 1L), Map.entry(LedgerCounter.PUBLISHED, 1L));
        }
    }

    @Test
    void countsARequestThatIsDroppedAsAnErrorOfOurs() throws Exception {
        try (Epochs epochs = begin(10)) {
            epochs.present().seen(ORDERS);

            await().until(() -> {
                System.gc();
                return epochs.present().total(LedgerCounter.INTERNAL_ERROR) == 1;
            });
        }
    }

    @Test
    void keepsItsTableBounded() throws Exception {
        try (Epochs epochs = begin(3)) {
            for (int i = 0; i < 50; i++) {
                epochs.present()
                        .seen(new Endpoint("GET", "/" + (char) ('a' + i)))
                        .end(LedgerCounter.PUBLISHED);
                epochs.present().seen(new Endpoint("M" + i, "/")).end(LedgerCounter.UNSAFE_METHOD);
            }

            LedgerReport report = epochs.present().report(START);

            assertThat(row(report, new Endpoint("GET", Endpoint.OTHER))).containsEntry(LedgerCounter.SEEN, 47L);
            assertThat(row(report, Ledger.UNKNOWN)).containsEntry(LedgerCounter.UNSAFE_METHOD, 50L);
            assertThat(epochs.present().total(LedgerCounter.SEEN)).isEqualTo(100);
        }
    }

    @Test
    void keepsRowsForTheInventoryWhateverElseIsAskedFor() throws Exception {
        try (Epochs epochs = begin(10)) {
            for (int i = 0; i < 50; i++) {
                epochs.present().seen(new Endpoint("GET", "/guessed/" + (char) ('a' + i)), 4);
            }

            for (int i = 0; i < 4; i++) {
                var listed = new Endpoint("GET", "/listed/" + (char) ('a' + i));
                assertThat(epochs.present().seen(listed, 0).endpoint()).isEqualTo(listed);
            }
            assertThat(row(epochs.present().report(START), new Endpoint("GET", Endpoint.OTHER)))
                    .containsEntry(LedgerCounter.SEEN, 44L);
        }
    }

    @Test
    void keepsNoMoreThanHalfOfItsRowsForAnInventoryThatIsLarger() throws Exception {
        try (Epochs epochs = begin(10)) {
            var learned = new Endpoint("GET", "/learned");

            assertThat(epochs.present().seen(learned, 5_000).endpoint()).isEqualTo(learned);
        }
    }

    @Test
    void tellsTheEndpointUnderWhichItReallyCounted() throws Exception {
        try (Epochs epochs = begin(0)) {
            assertThat(epochs.present().seen(ORDERS).endpoint()).isEqualTo(new Endpoint("GET", Endpoint.OTHER));
        }
    }

    @Test
    void finishesAnEarlierEpochFromItsFile() throws Exception {
        try (Epochs first = begin(10)) {
            first.present().seen(ORDERS).end(LedgerCounter.PUBLISHED);
            first.present().seen(ORDERS);
            first.present().report(START);
        }

        try (Epochs second = begin(10)) {
            EndedEpoch ended = second.earlier().getFirst();
            LedgerReport report = ended.report(START, Map.of(0, 5L));
            ended.settle();

            assertThat(second.present().origin().epoch()).isEqualTo(FIRST + 1);
            assertThat(report.origin().epoch()).isEqualTo(FIRST);
            assertThat(report.ended()).isTrue();
            assertThat(report.drainedAt()).containsEntry(0, 5L);
            assertThat(report.revision()).isEqualTo(2);
            assertThat(row(report, ORDERS)).containsEntry(LedgerCounter.SEEN, 2L);
        }
        try (Epochs third = begin(10)) {
            assertThat(third.present().origin().epoch()).isEqualTo(FIRST + 2);
            assertThat(third.earlier()).hasSize(1);
        }
    }

    @Test
    void refusesADirectoryThatAnotherProxyUses() throws Exception {
        try (Epochs present = begin(10)) {
            assertThat(present.earlier()).isEmpty();
            assertThatThrownBy(() -> begin(10))
                    .isInstanceOf(UnreadableLedger.class)
                    .hasMessageStartingWith("Another proxy runs on");
        }
    }

    @Test
    void refusesAFileOfAnotherVersion() throws Exception {
        begin(10).close();
        try (FileChannel file =
                FileChannel.open(directory.resolve("epoch-" + FIRST + ".ledger"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 99), 8);
        }

        assertThatThrownBy(() -> begin(10))
                .isInstanceOf(UnreadableLedger.class)
                .hasMessageContaining("layout 99, this one reads 1");
    }

    @Test
    void losesNoCountUnderManyThreads() throws Exception {
        try (Epochs epochs = begin(100)) {
            IntStream.range(0, 100_000)
                    .parallel()
                    .forEach(i -> epochs.present()
                            .seen(new Endpoint("GET", "/" + i % 50))
                            .end(LedgerCounter.PUBLISHED));

            assertThat(epochs.present().total(LedgerCounter.SEEN)).isEqualTo(100_000);
            assertThat(epochs.present().total(LedgerCounter.PUBLISHED)).isEqualTo(100_000);
        }
    }

    private Epochs begin(int endpoints) throws IOException, UnreadableLedger {
        return Epochs.begin(directory, "proxy-1", START, endpoints);
    }

    private static Map<LedgerCounter, Long> row(LedgerReport report, Endpoint endpoint) {
        return report.rows().stream()
                .collect(Collectors.toMap(LedgerReport.Row::endpoint, LedgerReport.Row::counters))
                .getOrDefault(endpoint, Map.of());
    }
}
