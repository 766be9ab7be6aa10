package dev.understudy.proxy.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.embedded.EmbeddedDatabase;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.proxy.fixture.AdminPage;
import dev.understudy.proxy.fixture.DjangoShop;
import dev.understudy.proxy.fixture.LeavePolicy;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.Tables;
import dev.understudy.proxy.fixture.Topic;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Django application and its rewrite on one PostgreSQL, behind the whole proxy, with the middleware that is shipped. */
class DjangoDryRunIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final String ROUTES = """
                  - { name: search, match: { methods: [POST], path: /api/search }, mirror: read-only, LEAVE }
                  - { name: reads, match: { methods: [GET], path: /api/** }, mirror: safe, recheck: never }
                  - name: writes
                    match: { methods: [POST, DELETE], path: /api/** }
                    mirror: dry-run
                    lockTimeout: 500ms
                    reason: it rolls back
                    owner: testers
                    expires: 2999-12-31
                """;

    @TempDir
    private static Path databaseDirectory;

    @TempDir
    private static Path brokerDirectory;

    private static EmbeddedDatabase database;
    private static EmbeddedBroker broker;
    private static int number;

    @TempDir
    private Path data;

    private Path v1Mail;
    private Path v2Mail;
    private Tables shared;

    @BeforeAll
    static void startDatabase() {
        DjangoShop.assumeThere();
        database = EmbeddedDatabase.start(databaseDirectory);
        broker = EmbeddedBroker.start(brokerDirectory);
        Topic.createAll(broker.bootstrap());
    }

    @AfterAll
    static void stopDatabase() {
        if (broker != null) broker.close();
        if (database != null) database.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        v1Mail = Files.createDirectories(data.resolve("v1"));
        v2Mail = Files.createDirectories(data.resolve("v2"));
        shared = Tables.create(database, "shared" + ++number);
    }

    @Test
    void leavesTheDataExactlyAsV1AloneWouldHaveMadeIt() throws IOException {
        List<String> asks = List.of(
                "/api/orders?sku=tea",
                "/api/coupons?name=SPRING",
                "/api/orders?sku=tea",
                "/api/coupons?name=SPRING",
                "/api/streams",
                "/api/fails",
                "/api/locks",
                "/api/search",
                "/api/orders?sku=tea");
        Tables alone = Tables.create(database, "alone" + number);
        Path aloneMail = Files.createDirectories(data.resolve("alone"));
        try (var v1 = DjangoShop.on(database, alone.name(), aloneMail, "--create")) {
            for (String ask : asks) post(v1, ask);
        }

        try (var v1 = DjangoShop.on(database, shared.name(), v1Mail, "--create");
                var v2 = DjangoShop.on(database, shared.name(), v2Mail, "--middleware");
                var proxy = proxy(v1, v2)) {
            await().atMost(SOON).until(() -> isOn(proxy));
            for (String ask : asks) post(proxy, ask);

            List<Exchange> exchanges = exchanges(asks.size());
            assertThat(isOn(proxy)).isTrue();
            assertThat(exchanges).extracting(DjangoDryRunIT::asked).containsExactlyElementsOf(asks);
            assertThat(exchanges)
                    .extracting(DjangoDryRunIT::proof)
                    .containsExactly(
                            "201 rolled-back",
                            "400 rolled-back; already-written",
                            "201 rolled-back",
                            "400 rolled-back; already-written",
                            "200 rolled-back",
                            "500 rolled-back",
                            "200 rolled-back",
                            "200 ",
                            "201 rolled-back");
        }

        assertThat(shared.dump()).isEqualTo(alone.dump());
        assertThat(mails(v1Mail)).isEqualTo(3);
        assertThat(mails(v2Mail)).isZero();
    }

    @Test
    void letsCopiesOfReadsThatWriteDoNothing() throws IOException {
        Tables alone = Tables.create(database, "alone" + number);
        Path aloneMail = Files.createDirectories(data.resolve("alone"));
        try (var v1 = DjangoShop.on(database, alone.name(), aloneMail, "--create")) {
            assertThat(get(addressOf(v1), "/api/orders?sku=tea").status()).isEqualTo(201);
            assertThat(get(addressOf(v1), "/api/streams").status()).isEqualTo(200);
        }

        try (var v1 = DjangoShop.on(database, shared.name(), v1Mail, "--create");
                var v2 = DjangoShop.on(database, shared.name(), v2Mail, "--middleware");
                var proxy = proxy(v1, v2)) {
            assertThat(get(proxy.address(), "/api/orders?sku=tea").status()).isEqualTo(201);
            assertThat(get(proxy.address(), "/api/streams").status()).isEqualTo(200);

            assertThat(exchanges(2)).extracting(DjangoDryRunIT::asked).contains("/api/orders?sku=tea", "/api/streams");
        }

        assertThat(shared.dump()).isEqualTo(alone.dump());
        assertThat(mails(v2Mail)).isZero();
    }

    @Test
    void passesTheTestsOfTheMiddleware() throws IOException, InterruptedException {
        DjangoShop.Run run = DjangoShop.unittest(database, shared.name(), data);

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("Ran [0-9]{2} tests").contains("OK");
    }

    @Test
    void doesNotMirrorBeforeTheCandidateHasProvedThatItRollsBack() throws IOException {
        try (var v1 = DjangoShop.on(database, shared.name(), v1Mail, "--create");
                var v2 = DjangoShop.on(database, shared.name(), v2Mail);
                var proxy = proxy(v1, v2)) {
            await().atMost(SOON).until(() -> admin(proxy).get("/dry-run").body().contains("without proof"));
            List<String> before = shared.dump();

            assertThat(post(proxy, "/api/orders?sku=tea").status()).isEqualTo(201);
            await().atMost(SOON).until(() -> counted(proxy, "dry-run-off") == 1);

            assertThat(shared.dump()).hasSize(before.size() + 3);
            assertThat(mails(v2Mail)).isZero();
        }
    }

    @Test
    void isSwitchedOffByOneAnswerWithoutProofAndStaysOffAcrossARestart() throws IOException {
        try (var v1 = DjangoShop.on(database, shared.name(), v1Mail, "--create");
                var v2 = DjangoShop.on(database, shared.name(), v2Mail, "--middleware")) {
            try (var proxy = proxy(v1, v2)) {
                await().atMost(SOON).until(() -> isOn(proxy));

                assertThat(post(proxy, "/api/commits").status()).isEqualTo(200);
                await().atMost(SOON).until(() -> admin(proxy).metric("understudy_dry_run_switched_off{") == 1);

                assertThat(post(proxy, "/api/orders?sku=tea").status()).isEqualTo(201);
                await().atMost(SOON).until(() -> counted(proxy, "dry-run-off") == 1);
                assertThat(admin(proxy).get("/health/ready").body())
                        .contains("the dry run of route writes is switched off");
            }
            assertThat(shared.column("SELECT line FROM shop_audit")).containsOnlyOnce("committed by hand");

            try (var proxy = proxy(v1, v2)) {
                post(proxy, "/api/orders?sku=tea");
                await().atMost(SOON).until(() -> counted(proxy, "dry-run-off") == 1);

                String token =
                        Files.readString(data.resolve("proxy/admin-token")).strip();
                assertThat(admin(proxy).post("/dry-run/writes/enable", "guess").status())
                        .isEqualTo(401);
                assertThat(admin(proxy).post("/dry-run/nothing/enable", token).status())
                        .isEqualTo(404);
                assertThat(admin(proxy).post("/dry-run/writes/enable", token).body())
                        .contains("\"state\":\"on\"");
                assertThat(isOn(proxy)).isTrue();
            }
        }
    }

    @Test
    void isNotProvedByAMiddlewareThatOthersStandOutsideOf() {
        try (var v1 = DjangoShop.on(database, shared.name(), v1Mail, "--create");
                var v2 = DjangoShop.on(database, shared.name(), v2Mail, "--middleware", "--second");
                var proxy = proxy(v1, v2)) {
            await().atMost(SOON)
                    .until(() -> admin(proxy).get("/dry-run").body().contains("is not the first of MIDDLEWARE"));

            assertThat(isOn(proxy)).isFalse();
        }
    }

    private ShadowProxy proxy(DjangoShop v1, DjangoShop v2) {
        Policy policy = LeavePolicy.between(v1.url(), v2.url(), NOBODY, data, ROUTES, broker.bootstrap());
        return ShadowProxy.start(policy, new ProxyOptions(2, 1, 0));
    }

    private static AdminPage admin(ShadowProxy proxy) {
        return new AdminPage(proxy.adminAddress());
    }

    private static boolean isOn(ShadowProxy proxy) {
        return admin(proxy).get("/dry-run").body().contains("\"state\":\"on\"");
    }

    private static double counted(ShadowProxy proxy, String reason) {
        return admin(proxy).metric("understudy_ledger_total{kind=\"not_mirrored\",reason=\"" + reason + "\"");
    }

    /** What this test's proxy has published, in order, as soon as there are so many. */
    private List<Exchange> exchanges(int count) {
        try (var topic = Topic.reading(broker.bootstrap(), Topics.EXCHANGES)) {
            return await().atMost(SOON)
                    .until(
                            () -> topic.records().stream()
                                    .map(DjangoDryRunIT::decoded)
                                    .filter(exchange ->
                                            exchange.origin().proxy().equals(String.valueOf(data.getFileName())))
                                    .sorted(Comparator.comparing(Exchange::receivedAt))
                                    .toList(),
                            found -> found.size() == count);
        }
    }

    private static Exchange decoded(ConsumerRecord<byte[], byte[]> published) {
        try {
            return ExchangeCodec.decode(published.value());
        } catch (UndecodableRecord e) {
            throw new AssertionError(e);
        }
    }

    private static String asked(Exchange exchange) {
        return exchange.request().target();
    }

    /** The candidate's status, and what it says of its dry run. */
    private static String proof(Exchange exchange) {
        Answer answer = ((Leg.Answered) exchange.legs().c1()).answer();
        return answer.status() + " "
                + answer.headers().first("X-Understudy-Dry-Run").orElse("");
    }

    private static RawMessage post(ShadowProxy proxy, String target) {
        try (var client = RawClient.to(proxy.address(), SOON)) {
            return post(client, target);
        }
    }

    private static void post(DjangoShop shop, String target) {
        try (var client = RawClient.to(addressOf(shop), SOON)) {
            post(client, target);
        }
    }

    private static InetSocketAddress addressOf(DjangoShop shop) {
        return new InetSocketAddress(shop.url().getHost(), shop.url().getPort());
    }

    private static RawMessage get(InetSocketAddress address, String target) {
        try (var client = RawClient.to(address, SOON)) {
            return client.send("GET " + target + " HTTP/1.1\r\nHost: shop\r\n\r\n")
                    .answer();
        }
    }

    private static RawMessage post(RawClient client, String target) {
        return client.send("POST " + target + " HTTP/1.1\r\nHost: shop\r\nContent-Length: 0\r\n\r\n")
                .answer();
    }

    private static long mails(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.toString().endsWith("stderr.log")).count();
        }
    }
}
