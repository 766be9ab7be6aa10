package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.BrokerProcess;
import dev.understudy.embedded.DatabaseProcess;
import dev.understudy.evidence.EvidenceStore;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.policy.KafkaSettings;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Policy;
import dev.understudy.policy.StoreSettings;
import dev.understudy.policy.WorkerSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workers' group, where the policy asks for Kafka's newer way of sharing partitions. */
final class GroupProtocolIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String GROUP = "understudy-worker";
    private static final int RECORDS = 200;

    @TempDir
    private Path directory;

    @Test
    void isOfTheNewerKindWhereTheBrokersHaveIt() throws Exception {
        assertThat(groupOf(List.of())).isEqualTo(GroupType.CONSUMER);
    }

    @Test
    void isAClassicOneWhereTheyDoNot() throws Exception {
        assertThat(groupOf(List.of("--feature", "group.version=0"))).isEqualTo(GroupType.CLASSIC);
    }

    /** Of what kind the group of two workers is that count all there is. */
    private GroupType groupOf(List<String> format) throws Exception {
        try (var broker = BrokerProcess.start(directory.resolve("kafka"), Map.of(), format);
                var database = DatabaseProcess.start(directory.resolve("postgres"));
                var evidence = EvidenceStore.open(database.jdbcUrl(), database.user(), database.password());
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(Topics.EXCHANGES, 4, (short) 1)))
                    .all()
                    .get();
            Policy policy = policy(broker, database);
            try (var one = DiffWorker.start(policy);
                    var other = DiffWorker.start(policy)) {
                assertThat(one.adminAddress()).isNotEqualTo(other.adminAddress());
                publish(broker.bootstrap());
                await().atMost(PATIENCE)
                        .until(() -> Surroundings.counts(evidence).compared() >= RECORDS);

                assertThat(Surroundings.counts(evidence).compared()).isEqualTo(RECORDS);
                return admin.listGroups().all().get().stream()
                        .filter(group -> group.groupId().equals(GROUP))
                        .findFirst()
                        .orElseThrow()
                        .type()
                        .orElseThrow();
            }
        }
    }

    private static void publish(String bootstrap) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", (Object) bootstrap),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] exchange = ExchangeCodec.encode(ExchangeFixture.matching());
            for (int i = 0; i < RECORDS; i++) {
                producer.send(new ProducerRecord<>(Topics.EXCHANGES, i % 4, new byte[0], exchange))
                        .get();
            }
        }
    }

    private static Policy policy(BrokerProcess broker, DatabaseProcess database) {
        return Policies.between(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"))
                .withKafka(new KafkaSettings(broker.bootstrap(), Map.of("group.protocol", "consumer")))
                .withStore(new StoreSettings(database.jdbcUrl(), database.user(), database.password()))
                .withWorker(WorkerSettings.defaults()
                        .withAdmin(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }
}
