package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.policy.Limits;
import dev.understudy.policy.Policy;
import dev.understudy.policy.RecheckSettings;
import dev.understudy.policy.Rechecking;
import dev.understudy.proxy.fixture.AdminPage;
import dev.understudy.proxy.fixture.LedgerReports;
import dev.understudy.proxy.fixture.MetricsPage;
import dev.understudy.proxy.fixture.PublishedExchanges;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.TestPolicy;
import dev.understudy.proxy.fixture.Topic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked again where the sides differ, and what is not, through the whole proxy. */
class RecheckIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ProxyOptions OPTIONS = new ProxyOptions(2, 1, 0);
    private static final String NOTHING = "";
    private static final String ONE = json("{\"n\":1}");
    private static final String OTHER = json("{\"n\":2}");

    @TempDir
    private static Path brokerData;

    private static EmbeddedBroker broker;

    @TempDir
    private Path data;

    private final String marker = "/" + Long.toHexString(System.nanoTime());

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(brokerData);
        Topic.createAll(broker.bootstrap());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void asksBothAgainWhereBothStandByTheirAnswers() {
        try (var primary = RawServer.answering(ONE);
                var candidate = RawServer.answering(OTHER);
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
            get(proxy, "If-None-Match: \"x\"\r\nRange: bytes=0-9\r\nCookie: theme=dark\r\nAuthorization: Token a\r\n");

            Exchange exchange = published();

            assertThat(bodyOf(exchange.legs().c2()).kept()).isEqualTo(new Kept.Nothing(Kept.Why.MEANS_THE_SAME));
            assertThat(bodyOf(exchange.legs().p2()).kept()).isEqualTo(new Kept.Nothing(Kept.Why.MEANS_THE_SAME));
            assertThat(bodyOf(exchange.legs().c1()).kept()).isInstanceOf(Kept.Whole.class);
            assertThat(candidate.requests()).hasSize(2);
            assertThat(primary.requests()).hasSize(2);
            RawMessage again = primary.requests().getLast();
            assertThat(again.start()).isEqualTo("GET " + marker + " HTTP/1.1");
            assertThat(again.value("X-Understudy-Shadow")).isEqualTo("1");
            assertThat(again.value("Authorization")).isEqualTo("Token a");
            assertThat(again.value("Cookie")).isEqualTo("theme=dark");
            assertThat(again.value("If-None-Match") + again.value("Range")).isEmpty();
            assertThat(metrics(proxy)).containsEntry("c2 asked", 1L).containsEntry("p2 asked", 1L);
        }
    }

    @Test
    void doesNotAskThePrimaryWhereTheCandidateDisagreesWithItself() {
        var calls = new AtomicInteger();
        try (var primary = RawServer.answering(ONE);
                var candidate = answering(request -> json("{\"n\":" + (10 + calls.incrementAndGet()) + "}"));
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
            get(proxy, "");

            Exchange exchange = published();

            assertThat(bodyOf(exchange.legs().c2()).kept()).isInstanceOf(Kept.Whole.class);
            assertThat(exchange.legs().p2()).isEqualTo(new Leg.NotAsked(Leg.Why.NOT_NEEDED));
            assertThat(primary.requests()).hasSize(1);
        }
    }

    @Test
    void recordsAPrimaryThatChangedItsMind() {
        try (var primary = answering(request -> isCopy(request) ? OTHER : ONE);
                var candidate = RawServer.answering(OTHER);
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
            get(proxy, "");

            assertThat(bodyOf(published().legs().p2()).kept()).isInstanceOf(Kept.Whole.class);
        }
    }

    @Test
    void recordsACandidateThatDoesNotAnswerASecondTime() {
        var calls = new AtomicInteger();
        try (var primary = RawServer.answering(ONE);
                var candidate = RawServer.running(conversation -> {
                    conversation.request();
                    if (calls.incrementAndGet() > 1) return;
                    conversation.send(OTHER.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
                });
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
            get(proxy, "");

            Exchange exchange = published();

            assertThat(exchange.legs().c2()).isInstanceOf(Leg.Unanswered.class);
            assertThat(exchange.legs().p2()).isEqualTo(new Leg.NotAsked(Leg.Why.NOT_NEEDED));
        }
    }

    @Test
    void asksNobodyWhereBothMeanTheSame() {
        try (var primary = RawServer.answering(ONE);
                var candidate = RawServer.answering(json("{ \"n\": 1 }"));
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
            get(proxy, "");

            assertNobodyAsked(Leg.Why.NOTHING_TO_RECHECK, primary, candidate);
            assertThat(metrics(proxy)).containsEntry("c2 nothing-to-recheck", 1L);
        }
    }

    @Test
    void asksNobodyWhereTheRouteForbidsIt() {
        try (var primary = RawServer.answering(ONE);
                var candidate = RawServer.answering(OTHER);
                var proxy = ShadowProxy.start(with(Rechecking.NEVER, policy(primary, candidate)), OPTIONS)) {
            get(proxy, "");

            assertNobodyAsked(Leg.Why.NOT_ALLOWED, primary, candidate);
        }
    }

    @Test
    void asksTheCandidateAloneWhereTheRouteSaysSo() {
        try (var primary = RawServer.answering(ONE);
                var candidate = RawServer.answering(OTHER);
                var proxy = ShadowProxy.start(with(Rechecking.CANDIDATE, policy(primary, candidate)), OPTIONS)) {
            get(proxy, "");

            Exchange exchange = published();

            assertThat(exchange.legs().c2()).isInstanceOf(Leg.Answered.class);
            assertThat(exchange.legs().p2()).isEqualTo(new Leg.NotAsked(Leg.Why.NOT_ALLOWED));
            assertThat(primary.requests()).hasSize(1);
        }
    }

    @Test
    void asksNobodyWhereRechecksAreOff() {
        var off = new RecheckSettings(5, 0, Duration.ofSeconds(1));
        try (var primary = RawServer.answering(ONE);
                var candidate = RawServer.answering(OTHER);
                var proxy = ShadowProxy.start(with(off, policy(primary, candidate)), OPTIONS)) {
            get(proxy, "");

            assertNobodyAsked(Leg.Why.OFF, primary, candidate);
        }
    }

    @Test
    void asksNobodyOnceTheBudgetIsSpentAndSaysSo() {
        var onePerHour = new RecheckSettings(1 / 3600.0, 1, Duration.ofSeconds(1));
        try (var primary = RawServer.answering(ONE);
                var candidate = RawServer.answering(OTHER);
                var proxy = ShadowProxy.start(with(onePerHour, policy(primary, candidate)), OPTIONS)) {
            for (int i = 0; i < 3; i++) get(proxy, "");

            List<Exchange> exchanges = published(3);

            assertThat(exchanges.stream().map(exchange -> exchange.legs().c2()))
                    .filteredOn(new Leg.NotAsked(Leg.Why.NO_BUDGET)::equals)
                    .hasSize(2);
            assertThat(candidate.requests()).hasSize(4);
            assertThat(primary.requests()).hasSize(4);
            assertThat(metrics(proxy)).containsEntry("c2 asked", 1L).containsEntry("c2 no-budget", 2L);
        }
    }

    @Test
    void asksNobodyAboutAnUnsafeRequest() {
        try (var primary = RawServer.answering(ONE);
                var candidate = RawServer.answering(OTHER);
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS);
                var client = RawClient.to(proxy.address())) {
            client.send("POST " + marker + " HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n")
                    .answer();
            get(proxy, "");
            published();

            assertThat(primary.requests()).filteredOn(RecheckIT::isPost).hasSize(1);
            assertThat(candidate.requests()).filteredOn(RecheckIT::isPost).isEmpty();
        }
    }

    @Test
    void asksThePrimaryForTheWholeWhereItAnsweredToACondition() {
        String unchanged = "HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n";
        try (var primary = answering(request -> request.value("If-None-Match").isEmpty() ? ONE : unchanged);
                var candidate = RawServer.answering(json("{ \"n\": 1 }"));
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
            get(proxy, "If-None-Match: \"x\"\r\n");

            Exchange exchange = published();

            assertThat(((Leg.Answered) exchange.legs().p1()).answer().status()).isEqualTo(304);
            assertThat(exchange.legs().c2()).isEqualTo(new Leg.NotAsked(Leg.Why.NOTHING_TO_RECHECK));
            assertThat(((Leg.Answered) exchange.legs().p2()).answer().status()).isEqualTo(200);
            assertThat(bodyOf(exchange.legs().p2()).kept()).isEqualTo(new Kept.Nothing(Kept.Why.MEANS_THE_SAME));
            assertThat(bodyOf(exchange.legs().c1()).kept()).isEqualTo(new Kept.Nothing(Kept.Why.MEANS_THE_SAME));
        }
    }

    @Test
    void keepsNoUserWaitingForASecondAnswerThatDoesNotCome() throws Exception {
        var asked = new CountDownLatch(1);
        var patient = new RecheckSettings(1000, 1, Duration.ofSeconds(3));
        try (var primary = answering(request -> {
                    if (!isCopy(request)) return ONE;
                    asked.countDown();
                    return NOTHING;
                });
                var candidate = RawServer.answering(OTHER);
                var proxy = ShadowProxy.start(with(patient, policy(primary, candidate)), OPTIONS)) {
            get(proxy, "");
            assertThat(asked.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

            long before = System.nanoTime();
            for (int i = 0; i < 50; i++) get(proxy, "");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            List<Exchange> exchanges = published(51);
            assertThat(exchanges)
                    .filteredOn(exchange -> exchange.legs().p2() instanceof Leg.Unanswered)
                    .hasSizeBetween(1, 2);
            assertThat(primary.requests()).filteredOn(RecheckIT::isCopy).hasSizeBetween(1, 2);
            assertThat(new AdminPage(proxy.adminAddress()).metrics().sum("understudy_instance_resting"))
                    .isZero();
        }
    }

    @Test
    void publishesWithoutASecondAnswerWhereTheByteBudgetIsSpent() {
        String body = "x".repeat(40_000);
        try (var primary = RawServer.answering(text(body + "1"));
                var candidate = RawServer.answering(text(body + "2"))) {
            Policy policy = policy(primary, candidate);
            Limits limits = policy.proxy().limits();
            var scarce = new Limits(
                    body.length() + 1, // no capture takes more than it needs, however the bytes come in
                    100_000,
                    limits.mirrorInFlight(),
                    limits.publishQueueBytes(),
                    limits.endpoints(),
                    limits.connections(),
                    limits.progressBytes());
            try (var proxy = ShadowProxy.start(policy.withProxy(policy.proxy().withLimits(scarce)), OPTIONS)) {
                get(proxy, "");

                Exchange exchange = published();

                assertThat(exchange.legs().c2()).isEqualTo(new Leg.NotAsked(Leg.Why.NO_BUDGET));
                assertThat(primary.requests()).hasSize(1);
                await().atMost(SOON)
                        .until(() ->
                                new AdminPage(proxy.adminAddress()).metrics().gauge("understudy_capture_bytes") == 0);
            }
        }
    }

    @Test
    void leavesAPrimaryAloneThatWasSlowTheFirstTime() {
        var hasty = new RecheckSettings(5, 1, Duration.ofMillis(2));
        try (var primary = answering(request -> {
                    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                    return ONE;
                });
                var candidate = RawServer.answering(OTHER);
                var proxy = ShadowProxy.start(with(hasty, policy(primary, candidate)), OPTIONS)) {
            get(proxy, "");

            assertThat(published().legs().p2()).isEqualTo(new Leg.NotAsked(Leg.Why.NO_BUDGET));
            assertThat(primary.requests()).hasSize(1);
            assertThat(metrics(proxy)).containsEntry("c2 asked", 1L).containsEntry("p2 no-budget", 1L);
        }
    }

    @Test
    void accountsForRechecksThatAreUnderWayWhenItEnds() throws Exception {
        var second = new CountDownLatch(1);
        var calls = new AtomicInteger();
        try (var primary = RawServer.answering(ONE);
                var candidate = answering(request -> {
                    if (calls.incrementAndGet() == 1) return OTHER;
                    second.countDown();
                    return NOTHING;
                })) {
            try (var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
                get(proxy, "");
                assertThat(second.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }

            Exchange exchange = published();
            LedgerReport last = LedgerReports.last(
                    broker.bootstrap(), instance(), exchange.origin().epoch());

            assertThat(exchange.legs().c2())
                    .isInstanceOfSatisfying(
                            Leg.Unanswered.class,
                            nothing -> assertThat(nothing.reason()).isEqualTo(Leg.Reason.TIMED_OUT));
            assertThat(last.ended()).isTrue();
            assertThat(LedgerReports.totals(last))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(LedgerCounter.SEEN, 1L, LedgerCounter.PUBLISHED, 1L));
        }
    }

    @Test
    void tellsLongBodiesThatAreEqualWithoutShippingThem() {
        String large = text("x".repeat(1 << 20));
        try (var primary = RawServer.answering(large);
                var candidate = RawServer.answering(large);
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
            get(proxy, "");

            assertThat(bodyOf(assertNobodyAsked(Leg.Why.NOTHING_TO_RECHECK, primary, candidate))
                            .kept())
                    .isEqualTo(new Kept.Nothing(Kept.Why.MEANS_THE_SAME));
        }
    }

    @Test
    void leavesLongBodiesThatDifferBehindTheLimitUnjudged() {
        try (var primary = RawServer.answering(text("x".repeat(1 << 20)));
                var candidate = RawServer.answering(text("x".repeat((1 << 20) - 1) + "y"));
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS)) {
            get(proxy, "");

            Body body = bodyOf(assertNobodyAsked(Leg.Why.NOTHING_TO_RECHECK, primary, candidate));

            assertThat(body.kept()).isEqualTo(new Kept.Nothing(Kept.Why.TRUNCATED));
            assertThat(body.wireLength()).isEqualTo(1 << 20);
        }
    }

    @Test
    void shipsASampleOfWhatMeansTheSame() {
        try (var primary = RawServer.answering(ONE);
                var candidate = RawServer.answering(ONE);
                var proxy = ShadowProxy.start(policy(primary, candidate), OPTIONS.withShippedShare(1))) {
            get(proxy, "");

            assertThat(bodyOf(published().legs().p1()).kept()).isInstanceOf(Kept.Whole.class);
        }
    }

    private Leg assertNobodyAsked(Leg.Why why, RawServer primary, RawServer candidate) {
        Exchange exchange = published();

        assertThat(List.of(exchange.legs().c2(), exchange.legs().p2())).containsOnly(new Leg.NotAsked(why));
        assertThat(primary.requests()).hasSize(1);
        assertThat(candidate.requests()).hasSize(1);
        return exchange.legs().c1();
    }

    private void get(ShadowProxy proxy, String lines) {
        try (var client = RawClient.to(proxy.address())) {
            client.send("GET " + marker + " HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n")
                    .answer();
        }
    }

    private Exchange published() {
        return published(1).getFirst();
    }

    private List<Exchange> published(int count) {
        try (var exchanges = PublishedExchanges.at(broker.bootstrap())) {
            return await().atMost(SOON).until(() -> exchanges.under(marker), found -> found.size() >= count);
        }
    }

    /** Such as {@code c2 asked}. */
    private static Map<String, Long> metrics(ShadowProxy proxy) {
        MetricsPage page = new AdminPage(proxy.adminAddress()).metrics();
        return page.counts("understudy_recheck_total", "leg", "what");
    }

    private Policy policy(RawServer primary, RawServer candidate) {
        return policy(primary.url(), candidate.url());
    }

    private Policy policy(URI primary, URI candidate) {
        Policy policy = TestPolicy.between(primary, candidate, broker.bootstrap(), data);
        return policy.withProxy(policy.proxy().withInstance(instance()));
    }

    private String instance() {
        return "proxy-" + data.getFileName();
    }

    private static Policy with(RecheckSettings settings, Policy policy) {
        return policy.withProxy(policy.proxy().withRecheck(settings));
    }

    private static Policy with(Rechecking recheck, Policy policy) {
        return policy.withRoutes(List.of(policy.routes().getFirst().withRecheck(recheck)));
    }

    /** Where there is nothing to answer, the connection stays open. */
    private static RawServer answering(Function<RawMessage, String> answers) {
        return RawServer.running(conversation -> {
            for (RawMessage request = conversation.request(); request != null; request = conversation.request()) {
                conversation.send(answers.apply(request));
            }
        });
    }

    private static boolean isCopy(RawMessage request) {
        return !request.value("X-Understudy-Shadow").isEmpty();
    }

    private static boolean isPost(RawMessage request) {
        return request.start().startsWith("POST");
    }

    private static Body bodyOf(Leg leg) {
        return ((Leg.Answered) leg).answer().body();
    }

    private static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private static String text(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
