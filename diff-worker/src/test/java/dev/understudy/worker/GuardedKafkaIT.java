package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.DatabaseProcess;
import dev.understudy.embedded.GuardedBroker;
import dev.understudy.evidence.EvidenceStore;
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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A Kafka that asks who is there: what the policy says of it reaches every client, and a refusal says what to do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class GuardedKafkaIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path directory;

    private static GuardedBroker broker;
    private static DatabaseProcess database;
    private static EvidenceStore evidence;

    @BeforeAll
    static void start() throws IOException {
        broker = GuardedBroker.start(directory.resolve("kafka"), List.of("understudy", "stranger"));
        database = DatabaseProcess.start(directory.resolve("postgres"));
        evidence = EvidenceStore.open(database.jdbcUrl(), database.user(), database.password());
    }

    @AfterAll
    static void stop() {
        evidence.close();
        database.close();
        broker.close();
    }

    @Test
    @Order(1)
    void isSpokenToByTls() throws Exception {
        Policy policy = policy(
                broker.byTls(),
                Map.of(
                        "security.protocol",
                        "SSL",
                        "ssl.truststore.type",
                        "PKCS12",
                        "ssl.truststore.location",
                        broker.keystore().toString(),
                        "ssl.truststore.password",
                        GuardedBroker.PASSWORD));

        assertCountsOneMore(policy);
    }

    @Test
    @Order(2)
    void isToldTheNameAndThePassword() throws Exception {
        allow("understudy", ResourceType.TOPIC, "understudy", AclOperation.ALL);
        allow("understudy", ResourceType.GROUP, "understudy-worker", AclOperation.READ);

        assertCountsOneMore(policy(broker.byPassword(), named("understudy")));
    }

    @Test
    @Order(3)
    void saysWhoMayNotDoWhatUntilTheLastLeaveIsGiven() throws Exception {
        try (var worker = DiffWorker.start(policy(broker.byPassword(), named("stranger")))) {
            awaitSaid(worker, "User:stranger may not Describe", "the topic understudy.exchanges");
            allow("stranger", ResourceType.TOPIC, "understudy", AclOperation.DESCRIBE);
            awaitSaid(
                    worker,
                    "User:stranger may not DescribeConfigs the topic understudy.exchanges",
                    "kafka-acls",
                    "--operation DescribeConfigs --topic understudy.exchanges");
            allow("stranger", ResourceType.TOPIC, "understudy", AclOperation.DESCRIBE_CONFIGS);
            awaitSaid(worker, "User:stranger may not Read the group understudy-worker");
            allow("stranger", ResourceType.GROUP, "understudy-worker", AclOperation.READ);
            awaitSaid(worker, "User:stranger may not Read the topic understudy.exchanges");
            allow("stranger", ResourceType.TOPIC, "understudy", AclOperation.READ);

            await().atMost(PATIENCE).until(() -> ask(worker).contains("\"ready\":true"));
        }
    }

    private static void assertCountsOneMore(Policy policy) throws Exception {
        try (var worker = DiffWorker.start(policy)) {
            await().atMost(PATIENCE).until(() -> ask(worker).contains("\"ready\":true"));
            long before = Surroundings.counts(evidence).compared();
            publish();

            await().atMost(PATIENCE).until(() -> Surroundings.counts(evidence).compared() == before + 1);
            assertThat(worker.adminAddress()).isNotNull();
        }
    }

    private static void awaitSaid(DiffWorker worker, String... words) {
        await().atMost(PATIENCE).until(() -> {
            String said = ask(worker);
            return List.of(words).stream().allMatch(said::contains);
        });
    }

    private static String ask(DiffWorker worker) throws IOException, InterruptedException {
        var address = worker.adminAddress();
        URI ready = URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/health/ready");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static void publish() throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", (Object) broker.open()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] exchange = ExchangeCodec.encode(ExchangeFixture.matching());
            producer.send(new ProducerRecord<>(Topics.EXCHANGES, exchange)).get();
        }
    }

    private static Map<String, String> named(String user) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                        + GuardedBroker.PASSWORD + "\";");
    }

    private static Policy policy(String bootstrap, Map<String, String> properties) {
        return Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"))
                .withKafka(new KafkaSettings(bootstrap, properties))
                .withStore(new StoreSettings(database.jdbcUrl(), database.user(), database.password()))
                .withWorker(WorkerSettings.defaults()
                        .withAdmin(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    /** What begins so. */
    private static void allow(String user, ResourceType kind, String prefix, AclOperation operation)
            throws InterruptedException, ExecutionException {
        var binding = new AclBinding(
                new ResourcePattern(kind, prefix, PatternType.PREFIXED),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.open()))) {
            admin.createAcls(List.of(binding)).all().get();
        }
    }
}
