package dev.understudy.worker;

import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.BrokerProcess;
import dev.understudy.embedded.ChildJvm;
import dev.understudy.embedded.DatabaseProcess;
import dev.understudy.evidence.EvidenceStore;
import dev.understudy.exchange.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** A broker, a database and workers, each in a process of its own: what is killed and frozen is that alone. */
final class Ground implements AutoCloseable {
    /** Generous: the machine may be busy. Nothing waits for so long where all is well. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String GROUP = "understudy-worker";
    private static final Map<String, String> SHORT_SESSIONS = Map.of("group.min.session.timeout.ms", "500");

    private final Path directory;
    private final DatabaseProcess database;
    private final List<ChildJvm> workers = new ArrayList<>();
    private BrokerProcess broker;

    private Ground(Path directory, BrokerProcess broker, DatabaseProcess database) {
        this.directory = directory;
        this.broker = broker;
        this.database = database;
    }

    /** Returns when the topics are made. */
    static Ground start(Path directory, Path store) throws IOException {
        BrokerProcess broker = BrokerProcess.start(directory.resolve("kafka"), SHORT_SESSIONS);
        var ground = new Ground(directory, broker, DatabaseProcess.start(store));
        Files.writeString(ground.policyFile(), ground.policy());
        ground.worker();
        await().atMost(PATIENCE).until(() -> ground.members().size() == 1);
        ground.endWorkers();
        return ground;
    }

    BrokerProcess broker() {
        return broker;
    }

    void startBrokerAgain() throws IOException {
        broker = BrokerProcess.start(directory.resolve("kafka"), SHORT_SESSIONS);
    }

    DatabaseProcess database() {
        return database;
    }

    /** One more, which may take a moment to begin. */
    ChildJvm worker() throws IOException {
        ChildJvm worker =
                ChildJvm.start("192m", WorkerProcess.class, policyFile().toString());
        workers.add(worker);
        return worker;
    }

    void endWorkers() {
        workers.forEach(ChildJvm::close);
        workers.clear();
    }

    /** What the worker says on its admin port. */
    static String ask(ChildJvm worker, String path) throws IOException, InterruptedException {
        String port = worker.await(WorkerProcess.ADMIN);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** How many partitions each member of the group has. */
    List<Integer> members() throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(MemberDescription::assignment)
                    .map(assignment -> assignment.topicPartitions().size())
                    .toList();
        } catch (ExecutionException notYet) {
            return List.of();
        }
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
    }

    /** Per partition of the exchanges, the offset behind the last record. */
    Map<Integer, Long> ends() throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            TopicDescription topic = topic(admin);
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            topic.partitions()
                    .forEach(each ->
                            latest.put(new TopicPartition(Topics.EXCHANGES, each.partition()), OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            end -> end.getKey().partition(),
                            end -> end.getValue().offset()));
        }
    }

    /** Kafka's id of the topic of exchanges that is there now. */
    String topicId() throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            return topic(admin).topicId().toString();
        }
    }

    private static TopicDescription topic(Admin admin) throws InterruptedException, ExecutionException {
        Map<String, TopicDescription> topics =
                admin.describeTopics(List.of(Topics.EXCHANGES)).allTopicNames().get();
        return topics.values().iterator().next();
    }

    /** Where the files of the broker are. */
    Path logs() {
        return directory.resolve("kafka").resolve("logs");
    }

    /** How many records of the topic that is there now are behind the positions. */
    long counted() throws SQLException {
        return number("""
                select coalesce(sum(p.next), 0) from position p join kafka_partition k on k.id = p.partition_id
                where k.topic = (select topic from kafka_partition order by id desc limit 1)
                """);
    }

    /** By endpoint, of those that begin so, how many exchanges the evidence has. */
    Map<String, Long> byEndpoint(String prefix) throws SQLException {
        return numbers("""
                select e.template, sum(c.count) from pattern_count c join pattern p on p.id = c.pattern_id
                join endpoint e on e.id = p.endpoint_id where e.template like '%s%%' group by e.template
                """.formatted(prefix));
    }

    /** By proxy, of those that begin so, how many of its exchanges arrived. */
    Map<String, Long> byProxy(String prefix) throws SQLException {
        return numbers("""
                select proxy, sum(judged + dead) from arrival where proxy like '%s%%' group by proxy
                """.formatted(prefix));
    }

    EvidenceStore evidence() {
        return EvidenceStore.open(database.jdbcUrl(), database.user(), database.password());
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

    private Map<String, Long> numbers(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            Map<String, Long> numbers = new TreeMap<>();
            while (rows.next()) numbers.put(rows.getString(1), rows.getLong(2));
            return numbers;
        }
    }

    private Path policyFile() {
        return directory.resolve("policy.yaml");
    }

    /** Small batches and short sessions, so that faults meet many of both. */
    private String policy() {
        return """
                primary:   { url: http://127.0.0.1:1 }
                candidate: { url: http://127.0.0.1:2 }
                routes:
                  - match: { methods: [GET], path: /** }
                    mirror: safe
                kafka:
                  bootstrap: "%s"
                  properties:
                    session.timeout.ms: "2000"
                    heartbeat.interval.ms: "300"
                    metadata.max.age.ms: "1000"
                    max.poll.records: "200"
                    fetch.max.wait.ms: "50"
                    fetch.min.bytes: "1"
                store: { url: "%s", user: "%s", password: "%s" }
                worker: { admin: "127.0.0.1:0" }
                """.formatted(broker.bootstrap(), database.jdbcUrl(), database.user(), database.password());
    }

    @Override
    public void close() {
        endWorkers();
        broker.close();
        database.close();
    }
}
