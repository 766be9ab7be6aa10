package dev.understudy.worker;

import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.policy.KafkaSettings;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Policy;
import dev.understudy.policy.StoreSettings;
import dev.understudy.policy.WorkerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker and a real database of a test's own, and what a proxy would publish to them. */
final class Surroundings implements AutoCloseable {
    private final Path directory;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    private Surroundings(Path directory, EmbeddedBroker broker, EmbeddedDatabase database) {
        this.directory = directory;
        this.broker = broker;
        this.database = database;
        this.producer = new KafkaProducer<>(
                // one in flight: a partition that was made just now may refuse a first batch and take the second, and
                // then never the first again
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrap(),
                        "max.in.flight.requests.per.connection",
                        1,
                        "max.request.size",
                        8 << 20,
                        "compression.type",
                        "zstd"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static Surroundings start(Path directory) {
        return new Surroundings(
                directory,
                EmbeddedBroker.start(directory.resolve("kafka")),
                EmbeddedDatabase.startUntilClosed(directory.resolve("postgres")));
    }

    Policy policy() {
        return Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"))
                .withKafka(KafkaSettings.at(broker.bootstrap()))
                .withStore(new StoreSettings(database.jdbcUrl(), database.user(), database.password()))
                .withWorker(WorkerSettings.defaults()
                        .withAdmin(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    /** For a worker in a process of its own. */
    Path policyFile() throws IOException {
        return Files.writeString(directory.resolve("policy.yaml"), """
                primary:   { url: http://127.0.0.1:1 }
                candidate: { url: http://127.0.0.1:2 }
                routes:
                  - match: { methods: [GET], path: /** }
                    mirror: safe
                kafka: { bootstrap: "%s" }
                store: { url: "%s", user: "%s", password: "%s" }
                worker: { admin: "127.0.0.1:0" }
                """.formatted(
                        broker.bootstrap(), database.jdbcUrl(), database.user(), database.password()));
    }

    void publish(Exchange exchange) {
        publish(ExchangeCodec.encode(exchange));
    }

    void publish(byte[] record) {
        sent.add(producer.send(message(record)));
    }

    /** Publishes once: a limit that was raised reaches a partition a moment later, and what the broker refuses is nowhere. */
    void publishOnceTaken(byte[] record) {
        await().ignoreExceptionsMatching(refused -> refused.getCause() instanceof RecordTooLargeException)
                .until(() -> producer.send(message(record)).get() != null);
    }

    private static ProducerRecord<byte[], byte[]> message(byte[] record) {
        var message = new ProducerRecord<byte[], byte[]>(Topics.EXCHANGES, record);
        header(message, "understudy-proxy", ExchangeFixture.ORIGIN.proxy());
        header(message, "understudy-epoch", Long.toString(ExchangeFixture.ORIGIN.epoch()));
        header(message, "understudy-endpoint", ExchangeFixture.ORDERS.name());
        return message;
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    void publishLedger(byte[] report) {
        byte[] key = "proxy-1/1".getBytes(StandardCharsets.UTF_8);
        sent.add(producer.send(new ProducerRecord<>(Topics.LEDGER, key, report)));
    }

    /** Returns when all that was published is acknowledged. */
    void flush() throws InterruptedException, ExecutionException {
        for (Future<?> acknowledgement : sent) acknowledgement.get();
        sent.clear();
    }

    boolean hasTopics() {
        return producer.partitionsFor(Topics.EXCHANGES).size() == 4;
    }

    boolean isThere(String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            return admin.listTopics().names().get().contains(topic);
        }
    }

    String bootstrap() {
        return broker.bootstrap();
    }

    /** As retention does. @return how many records are gone */
    long deleteHalfOfEachPartition() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            producer.partitionsFor(Topics.EXCHANGES)
                    .forEach(partition -> latest.put(
                            new TopicPartition(partition.topic(), partition.partition()), OffsetSpec.latest()));
            Map<TopicPartition, RecordsToDelete> half = new HashMap<>();
            long deleted = 0;
            for (var end : admin.listOffsets(latest).all().get().entrySet()) {
                long before = end.getValue().offset() / 2;
                half.put(end.getKey(), RecordsToDelete.beforeOffset(before));
                deleted += before;
            }
            admin.deleteRecords(half).all().get();
            return deleted;
        }
    }

    /** As retention does once all is old. */
    void deleteAllOf(String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            producer.partitionsFor(topic)
                    .forEach(partition -> all.put(
                            new TopicPartition(partition.topic(), partition.partition()),
                            RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
        }
    }

    /** As a topic of exchanges that somebody else made may. */
    void allowRecordsOf(int bytes) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.EXCHANGES);
            var limit = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
            var set = List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET));
            admin.incrementalAlterConfigs(Map.of(topic, set)).all().get();
        }
    }

    EvidenceStore evidence() {
        return EvidenceStore.open(database.jdbcUrl(), database.user(), database.password());
    }

    /** What the evidence says of the one endpoint there is. */
    static Counts counts(EvidenceStore evidence) {
        return evidence.endpoints().list(Optional.empty()).stream()
                .map(endpoint -> endpoint.counts())
                .reduce(Counts.NONE, Counts::and);
    }

    /** The only value of the only row. */
    long number(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Cuts every connection to the database, whatever it is doing. */
    void cutConnections() throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and datname = current_database()");
        }
    }

    @Override
    public void close() {
        producer.close();
        database.close();
        broker.close();
    }
}
