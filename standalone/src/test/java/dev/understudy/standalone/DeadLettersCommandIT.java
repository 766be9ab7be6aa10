package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.policy.KafkaSettings;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Policy;
import dev.understudy.policy.ReportsSettings;
import dev.understudy.policy.StoreSettings;
import dev.understudy.policy.WorkerSettings;
import dev.understudy.reports.Reports;
import dev.understudy.standalone.cli.Console;
import dev.understudy.worker.DiffWorker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after dead letters, against a worker and reports that run. */
class DeadLettersCommandIT {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void listsADeadLetterAndSaysWhyItIsStillDead() throws Exception {
        try (var broker = EmbeddedBroker.start(directory.resolve("kafka"));
                var database = EmbeddedDatabase.startUntilClosed(directory.resolve("postgres"))) {
            Policy policy = policy(broker, database);
            try (var worker = DiffWorker.start(policy);
                    var reports = Reports.start(policy)) {
                assertThat(worker.adminAddress()).isNotNull();
                await().atMost(Duration.ofSeconds(60)).until(() -> isThere(broker));
                publishGarbage(broker);
                await().atMost(Duration.ofSeconds(60)).until(() -> list(reports).contains("no Smile record"));

                assertThat(run(reports, "retry", "0@7")).isEqualTo(2);
                assertThat(said(progress)).contains("There is no dead letter at 0@7");
                data.reset();
                assertThat(run(reports, "retry", "0@0")).isEqualTo(1);
                assertThat(said(data)).startsWith("0@0\t").endsWith("\n");
                assertThat(said(data).strip().split("\t")[5]).startsWith("no Smile record");
                assertThat(said(progress)).contains("0 of 1 dead letters are judged now; the others are still dead");
            }
        }
    }

    private static Policy policy(EmbeddedBroker broker, EmbeddedDatabase database) {
        return Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"))
                .withKafka(KafkaSettings.at(broker.bootstrap()))
                .withStore(new StoreSettings(database.jdbcUrl(), database.user(), database.password()))
                .withReports(new ReportsSettings(ANY, ANY))
                .withWorker(WorkerSettings.defaults().withAdmin(ANY));
    }

    private String list(Reports reports) {
        data.reset();
        assertThat(run(reports, "list")).isZero();
        return said(data);
    }

    private static boolean isThere(EmbeddedBroker broker) {
        try (var producer = producer(broker)) {
            return producer.partitionsFor(Topics.EXCHANGES).size() == 4;
        }
    }

    private static void publishGarbage(EmbeddedBroker broker) throws Exception {
        try (var producer = producer(broker)) {
            var garbage = "garbage".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<byte[], byte[]>(Topics.EXCHANGES, 0, null, garbage))
                    .get();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(EmbeddedBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private int run(Reports reports, String... arguments) {
        var line = new ArrayList<>(List.of("dead-letters"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--ui", "http://127.0.0.1:" + reports.address().getPort()));
        return Understudy.execute(new Console(stream(data), stream(progress)), line.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
