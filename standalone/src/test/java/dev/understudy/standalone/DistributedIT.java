package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.BrokerCluster;
import dev.understudy.embedded.ChildJvm;
import dev.understudy.embedded.DatabaseProcess;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.standalone.bookshop.BookshopServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The house spread over processes, as it is run: three brokers, two proxies, three workers, two reports, one database. */
final class DistributedIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int STEP = 300;

    @TempDir
    private Path directory;

    private final OkHttpClient client = new OkHttpClient();

    @Test
    void accountsForEveryRequestThoughABrokerAWorkerAndAProxyAreKilledInTheMiddle() throws Exception {
        try (var legacy = BookshopServer.legacy("1");
                var rewritten = BookshopServer.rewritten("2");
                var database = DatabaseProcess.start(directory.resolve("postgres"));
                var brokers = BrokerCluster.start(directory.resolve("kafka"));
                var roles = new ManyRoles(
                        directory,
                        ManyRoles.policy(
                                legacy.address(),
                                rewritten.address(),
                                brokers.bootstrap(),
                                Map.of(
                                        "url", database.jdbcUrl(),
                                        "user", database.user(),
                                        "password", database.password())))) {
            // all at once on an empty database: one of them makes the tables, one makes the topics
            ChildJvm killedWorker = roles.worker("worker-1");
            roles.worker("worker-2");
            roles.worker("worker-3");
            ChildJvm reports = roles.reports("reports-1");
            ChildJvm otherReports = roles.reports("reports-2");
            ChildJvm killedProxy = roles.proxy("proxy-1");
            ChildJvm proxy = roles.proxy("proxy-2");
            String pages = ManyRoles.pagesOf(reports);

            long answered;
            long asked;
            try (var visitors = Visitors.of(List.of(ManyRoles.usersOf(killedProxy), ManyRoles.usersOf(proxy)))) {
                awaitCompared(pages, STEP);
                brokers.kill(0);
                awaitCompared(pages, STEP);
                killedWorker.kill();
                awaitCompared(pages, STEP);
                killedProxy.kill();
                awaitCompared(pages, STEP);
                brokers.startAgain(0);
                visitors.leave();
                answered = visitors.answered();
                asked = visitors.asked();
            }
            // its next life tells what it had counted
            ChildJvm nextLife = roles.proxy("proxy-1");
            nextLife.await("users on");

            JsonNode ledger = await().atMost(PATIENCE)
                    .until(
                            () -> ledger(pages),
                            account -> account.path("inFlight").asLong() == 0 && isKilledLifeRead(account));
            assertThat(ledger.path("balanced").asBoolean())
                    .as(ledger.toString())
                    .isTrue();
            assertThat(ledger.path("seenIsLowerBound").asBoolean()).isFalse();
            assertThat(ledger.path("seen").asLong()).isBetween(answered, asked);
            assertThat(ledger.path("compared").asLong()
                            + ledger.path("deadLettered").asLong())
                    .isEqualTo(published(brokers.bootstrap()));
            assertThat(ledger.path("compared").asLong()).isEqualTo(compared(pages));
            assertThat(sum(ledger.path("lost")))
                    .as(ledger.toString())
                    .isEqualTo(ledger.path("lost").path("proxy-ended").asLong());
            assertThat(ledger.path("seen").asLong())
                    .isEqualTo(ledger.path("compared").asLong()
                            + ledger.path("deadLettered").asLong()
                            + sum(ledger.path("notMirrored"))
                            + sum(ledger.path("lost")));
            assertThat(ledger(ManyRoles.pagesOf(otherReports)).path("seen").asLong())
                    .isEqualTo(ledger.path("seen").asLong());
        }
    }

    private void awaitCompared(String pages, int more) {
        long some = compared(pages) + more;
        await().atMost(PATIENCE).until(() -> compared(pages) >= some);
    }

    /** The life that was killed has ended, and all of it is read. */
    private static boolean isKilledLifeRead(JsonNode ledger) {
        for (JsonNode epoch : ledger.path("epochs")) {
            if (epoch.path("proxy").asString().equals("proxy-1")
                    && epoch.path("drained").asBoolean()) return true;
        }
        return false;
    }

    /** What the endpoints' own counts add up to. */
    private long compared(String pages) {
        long compared = 0;
        for (JsonNode endpoint : get(pages + "/api/endpoints"))
            compared += endpoint.path("compared").asLong();
        return compared;
    }

    private JsonNode ledger(String pages) {
        return get(pages + "/api/ledger");
    }

    private JsonNode get(String url) {
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            return JsonMapper.shared().readTree(response.body().string());
        } catch (IOException notYet) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) sum += count.asLong();
        return sum;
    }

    /** How many exchanges the topic has. */
    private static long published(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            admin.describeTopics(List.of(Topics.EXCHANGES))
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(topic -> topic.partitions()
                            .forEach(each -> latest.put(
                                    new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest())));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }
}
