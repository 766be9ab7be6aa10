package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.policy.ReportsSettings;
import dev.understudy.policy.StoreSettings;
import dev.understudy.policy.WorkerSettings;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.reports.Reports;
import dev.understudy.standalone.cli.Console;
import dev.understudy.worker.DiffWorker;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log is replayed beside users, through real servers, Kafka and PostgreSQL: everything it shows stands apart. */
class ReplayCommandIT {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SECRET = "replayers-own-4711-credential";
    private static final String LINE =
            "192.0.2.7 - - [25/Nov/2026:10:00:00 +0100] \"%s HTTP/1.1\" 200 1 \"-\" \"Shop/2\"\n";

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private final List<String> primarySaw = new CopyOnWriteArrayList<>();
    private final Undertow primary = serve(this::legacy);
    private final Undertow candidate = serve(ReplayCommandIT::rewrite);

    @TempDir
    private Path directory;

    @AfterEach
    void stopServers() {
        primary.stop();
        candidate.stop();
    }

    @Test
    void showsWhatALogShowsApartFromUsersAndKeepsItsCredentials() throws Exception {
        try (var broker = EmbeddedBroker.start(directory.resolve("kafka"));
                var database = EmbeddedDatabase.startUntilClosed(directory.resolve("postgres"))) {
            Path file = policyFile(broker);
            Policy policy = policy(file, database);
            try (var worker = DiffWorker.start(policy);
                    var users = ShadowProxy.start(policy, ProxyOptions.defaults());
                    var reports = Reports.start(policy)) {
                assertThat(worker.adminAddress()).isNotNull();
                for (int order = 1; order <= 2; order++) askAsUser(users, "/api/v1/orders/" + order);
                await().atMost(SOON)
                        .until(() ->
                                ask(reports, "/api/ledger").path("compared").asLong() == 2);

                int code = run(
                        "replay",
                        log().toString(),
                        "--policy",
                        file.toString(),
                        "--rate",
                        "50/s",
                        "--credentials",
                        credentials().toString(),
                        "--data",
                        directory.resolve("data").toString());

                assertThat(said(data) + said(progress)).contains("sent").doesNotContain(SECRET);
                assertThat(code).as(said(data)).isZero();
                assertThat(said(data).lines().map(line -> line.replaceAll(" +", " ")))
                        .contains(
                                "read 11",
                                "unusable 1",
                                "left out 5 asked-already 1, auth-path 1, no-route 1, other-host 1, unsafe-method 1",
                                "sent 5 2xx 5",
                                "published 5 to be compared; on the pages as replayed");
                assertThat(said(progress)).contains("line 2: ");

                await().atMost(SOON)
                        .until(() -> replays(reports).path("compared").asLong() == 5
                                && replays(reports).path("inFlight").asLong() == 0);
                assertFiguresAreApart(reports);
                assertThat(primarySaw).noneMatch(asked -> asked.contains("login") || asked.endsWith("/else"));
                assertThat(allRecords(broker)).contains("replay:").doesNotContain(SECRET);
            }
        }
    }

    private void assertFiguresAreApart(Reports reports) {
        JsonNode ledger = ask(reports, "/api/ledger");
        assertThat(ledger.path("seen").asLong()).isEqualTo(2);
        assertThat(ledger.path("balanced").asBoolean()).isTrue();
        assertThat(replays(reports).path("seen").asLong()).isEqualTo(5);
        assertThat(replays(reports).path("balanced").asBoolean()).isTrue();

        JsonNode orders = endpoint(reports, "GET /api/v1/orders/{id}");
        assertThat(orders.path("compared").asLong()).isEqualTo(2);
        assertThat(orders.path("mismatched").asLong()).isZero();
        assertThat(orders.path("samples").path("successes").path("judged").asLong())
                .isEqualTo(2);
        assertThat(orders.path("replayed").path("compared").asLong()).isEqualTo(3);
        assertThat(orders.path("replayed").path("mismatched").asLong()).isEqualTo(1);
        assertThat(orders.path("replayed").path("openGroups").asLong()).isEqualTo(1);
        assertThat(orders.path("verdict").asString()).isEqualTo("not-ready");

        JsonNode group =
                only(ask(reports, "/api/groups?endpoint=" + orders.path("id").asLong()));
        assertThat(group.path("count").asLong()).isZero();
        assertThat(group.path("replayed").asLong()).isEqualTo(1);
        JsonNode sample =
                only(ask(reports, "/api/groups/" + group.path("id").asLong()).path("samples"));
        JsonNode exchange =
                ask(reports, "/api/exchanges/" + sample.path("exchangeId").asString());
        assertThat(exchange.path("origin").path("proxy").asString()).startsWith("replay:");
        assertThat(exchange.path("origin").path("replay").asBoolean()).isTrue();
    }

    @Test
    void saysWhyItCannotBegin() throws IOException {
        Path policy = Files.writeString(directory.resolve("policy.yaml"), """
                primary: { url: "%s" }
                candidate: { url: "%s" }
                kafka: { bootstrap: "127.0.0.1:1" }
                routes: [{ match: { path: /** }, mirror: safe }]
                """.formatted(url(primary), url(candidate)));
        Path open = Files.writeString(directory.resolve("open"), "Authorization: Token " + SECRET);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(run("replay", "--policy", policy.toString())).isEqualTo(2);
        assertThat(run("replay", directory.resolve("no.log").toString(), "--policy", policy.toString()))
                .isEqualTo(2);
        assertThat(run("replay", policy.toString(), "--policy", policy.toString(), "--rate", "900/s"))
                .isEqualTo(2);
        assertThat(run("replay", policy.toString(), "--policy", policy.toString(), "--credentials", open.toString()))
                .isEqualTo(2);

        assertThat(said(progress))
                .contains("needs a FILE", "There is no file", "a replay is no load test", "chmod 600")
                .doesNotContain(SECRET);
        assertThat(primarySaw).isEmpty();
    }

    private Path log() throws IOException {
        String lines = LINE.formatted("GET /api/v1/orders/1")
                + "not a line of a log\n"
                + LINE.formatted("GET /api/v1/orders/2")
                + LINE.formatted("GET /api/v1/orders/1")
                + LINE.formatted("GET /api/v1/orders/3")
                + LINE.formatted("GET /api/v1/whoami")
                + LINE.formatted("POST /api/v1/orders")
                + LINE.formatted("GET /api/v1/login/")
                + LINE.formatted("GET /else")
                + "one.example " + LINE.formatted("GET /api/v1/else/1")
                + "two.example " + LINE.formatted("GET /api/v1/else/2");
        return Files.writeString(directory.resolve("access.log"), lines);
    }

    private Path credentials() throws IOException {
        Path file = Files.writeString(
                directory.resolve("credentials"),
                "[/api/v1/**]\nX-Request-Id: " + SECRET + "\nAuthorization: Token " + SECRET);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Path policyFile(EmbeddedBroker broker) throws IOException {
        return Files.writeString(
                directory.resolve("policy.yaml"), """
                primary: { url: "%s" }
                candidate: { url: "%s" }
                kafka: { bootstrap: "%s" }
                routes:
                  - match: { methods: [GET, HEAD], path: /api/v1/** }
                    mirror: safe
                """.formatted(url(primary), url(candidate), broker.bootstrap()));
    }

    private Policy policy(Path file, EmbeddedDatabase database) {
        if (!(PolicyFile.read(file) instanceof PolicyResult.Valid(Policy policy)))
            throw new AssertionError("a bad policy");
        return policy.withStore(new StoreSettings(database.jdbcUrl(), database.user(), database.password()))
                .withReports(new ReportsSettings(ANY, ANY))
                .withProxy(policy.proxy().withListen(ANY).withAdmin(ANY))
                .withWorker(WorkerSettings.defaults().withAdmin(ANY))
                .withData(directory.resolve("data"));
    }

    /** Tells whoever asks what they asked with, as no server should. */
    private void legacy(HttpServerExchange exchange) {
        primarySaw.add(exchange.getRequestMethod() + " " + exchange.getRequestPath());
        boolean known = exchange.getRequestHeaders().contains(Headers.AUTHORIZATION);
        exchange.setStatusCode(known ? 200 : 401);
        answer(exchange, "v1");
    }

    private static void rewrite(HttpServerExchange exchange) {
        answer(exchange, exchange.getRequestPath().endsWith("/3") ? "v2" : "v1");
    }

    private static void answer(HttpServerExchange exchange, String version) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        boolean echo = exchange.getRequestPath().endsWith("/whoami");
        String who = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        String text = echo ? "\"echo\":\"" + who + "\",\"at\":" + exchange.getHostPort() : "\"by\":\"" + version + "\"";
        exchange.getResponseSender().send("{" + text + ",\"server\":" + (echo ? System.nanoTime() : 1) + "}");
    }

    private static Undertow serve(HttpHandler handler) {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(handler)
                .build();
        server.start();
        return server;
    }

    private static String url(Undertow server) {
        var address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        return "http://127.0.0.1:" + address.getPort();
    }

    private static void askAsUser(ShadowProxy proxy, String path) throws IOException {
        var request = new Request.Builder()
                .url("http://127.0.0.1:" + proxy.address().getPort() + path)
                .header("Authorization", "Token of-a-user")
                .build();
        try (var answer = new OkHttpClient().newCall(request).execute()) {
            assertThat(answer.code()).isEqualTo(200);
        }
    }

    private static JsonNode ask(Reports reports, String path) {
        var request = new Request.Builder()
                .url("http://127.0.0.1:" + reports.address().getPort() + path)
                .build();
        try (var answer = new OkHttpClient().newCall(request).execute()) {
            return new JsonMapper().readTree(answer.body().string());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode replays(Reports reports) {
        return ask(reports, "/api/ledger").path("replays");
    }

    private static JsonNode endpoint(Reports reports, String name) {
        for (JsonNode endpoint : ask(reports, "/api/endpoints")) {
            if (endpoint.path("endpoint").asString().equals(name)) return endpoint;
        }
        throw new AssertionError("no endpoint " + name);
    }

    private static JsonNode only(JsonNode array) {
        assertThat(array.size()).isEqualTo(1);
        return array.get(0);
    }

    /** Every record of every topic of ours, one character a byte. */
    private static String allRecords(EmbeddedBroker broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap());
        var text = new StringBuilder();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : List.of(Topics.EXCHANGES, Topics.LEDGER, Topics.CONTROL)) {
                consumer.partitionsFor(topic)
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> text.append(new String(record.value(), StandardCharsets.ISO_8859_1)));
            }
        }
        return text.toString();
    }

    private int run(String... arguments) {
        return Understudy.execute(new Console(stream(data), stream(progress)), arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
