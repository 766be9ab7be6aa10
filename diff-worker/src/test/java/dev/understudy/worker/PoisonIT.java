package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.letter.LetterRetry;
import dev.understudy.evidence.letter.ListedLetter;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.LedgerReportCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that must not hold up their partition, with a real broker and a real database. */
final class PoisonIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Larger than the dead-letter topic takes, and larger than the worker sends. */
    private static final List<Integer> TOO_LARGE = List.of(5 << 19, 4 << 20);

    @TempDir
    Path directory = Path.of("");

    private Surroundings surroundings;
    private EvidenceStore evidence;
    private DiffWorker worker;

    @BeforeEach
    void start() {
        surroundings = Surroundings.start(directory);
        evidence = surroundings.evidence();
        worker = DiffWorker.start(surroundings.policy());
        await().atMost(PATIENCE).until(surroundings::hasTopics);
    }

    @AfterEach
    void stop() {
        worker.close();
        evidence.close();
        surroundings.close();
    }

    @Test
    void becomesADeadLetterWithReasonAndPositionWhateverItIs() throws Exception {
        byte[] whole = ExchangeCodec.encode(ExchangeFixture.matching());
        List<byte[]> poison = List.of(
                "garbage".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                Arrays.copyOf(whole, whole.length / 2),
                ofSchema(whole, 3),
                ofSchema(whole, 0),
                ExchangeCodec.encode(ExchangeFixture.ofStatus(2_000_000_000)));
        for (byte[] record : poison) {
            surroundings.publish(record);
            surroundings.publish(ExchangeFixture.matching());
        }
        surroundings.flush();
        surroundings.publishLedger(LedgerReportCodec.encode(seen(2L * poison.size())));

        await().atMost(PATIENCE).until(() -> {
            var terms = evidence.ledger().account().total();
            return terms.compared() == poison.size() && terms.seen() == 2L * poison.size();
        });

        var letters = evidence.letters().list();
        assertThat(letters.letters())
                .extracting(ListedLetter::reason)
                .anyMatch(reason -> reason.startsWith("no Smile record"))
                .contains(
                        "no Smile record: it is empty",
                        "schema 3 is not known to this build, which reads 1 to 2",
                        "schema 0 is not known to this build, which reads 1 to 2",
                        "a status is out of its range: 2000000000");
        assertThat(letters.letters()).extracting(ListedLetter::position).doesNotHaveDuplicates();
        assertThat(letters.letters()).extracting(ListedLetter::endpoint).containsOnly(ExchangeFixture.ORDERS.name());
        assertThat(letters.total()).isEqualTo(poison.size());
        assertThat(evidence.ledger().account().total()).satisfies(terms -> {
            assertThat(terms.deadLettered()).isEqualTo(poison.size());
            assertThat(terms.inFlight()).isZero();
            assertThat(terms.balanced()).isTrue();
        });
    }

    @Test
    void isKeptWithoutItsBytesWhereTheyAreTooMany() throws Exception {
        surroundings.allowRecordsOf(8 << 20);
        for (int length : TOO_LARGE) surroundings.publishOnceTaken(new byte[length]);
        surroundings.publish(ExchangeFixture.matching());
        surroundings.flush();
        await().atMost(PATIENCE)
                .until(() -> evidence.ledger().account().total().deadLettered() == 2
                        && evidence.ledger().account().total().compared() == 1);

        LetterRetry order = evidence.letters().retryAll("ann", "");

        await().atMost(PATIENCE)
                .until(() -> evidence.letters().retry(order.id()).orElseThrow().waiting() == 0);
        assertThat(evidence.letters().retry(order.id()).orElseThrow().stillDead())
                .extracting(ListedLetter::answer)
                .containsExactlyInAnyOrder(
                        "its 2621440 bytes were too many for the dead-letter topic and were not kept",
                        "its 4194304 bytes were too many for the dead-letter topic and were not kept");
    }

    /** The same record with another number of its schema, which Smile writes in one byte behind the name. */
    private static byte[] ofSchema(byte[] record, int schema) {
        byte[] other = record.clone();
        int name = new String(record, StandardCharsets.ISO_8859_1).indexOf("schema");
        other[name + "schema".length()] = (byte) (0xC0 + (2 * schema));
        return other;
    }

    private static LedgerReport seen(long count) {
        var row = new LedgerReport.Row(
                ExchangeFixture.ORDERS, Map.of(LedgerCounter.SEEN, count, LedgerCounter.PUBLISHED, count));
        return new LedgerReport(ExchangeFixture.ORIGIN, 1, Instant.EPOCH, Instant.EPOCH, false, Map.of(), List.of(row));
    }
}
