package dev.understudy.proxy.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.EmbeddedBroker;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.fixture.ChaosTcpProxy.Fault;
import dev.understudy.proxy.fixture.MetricsPage;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.PublishedExchanges;
import dev.understudy.proxy.fixture.PureApi;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.SickServer;
import dev.understudy.proxy.fixture.Topic;
import dev.understudy.proxy.fixture.UserLoad;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the candidate does while users are served: no user notices, the candidate is asked at most once for each
 * request, and every exchange is in the account under the reason that is true. One proxy with 256 MB lives through it all.
 */
class SickCandidateLoadIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int IN_FLIGHT = 32;
    private static final int USERS = 8;
    private static final int REQUESTS_EACH = 20;
    /** A busy machine can make any candidate late. */
    private static final Set<String> LATE = Set.of("timed_out", "unavailable");

    private static final int SPARE_THREADS = 2;
    private static final long HEAP_AT_REST = 64L << 20;

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;
    private static RawServer primary;
    private static SickServer candidate;
    private static ProxyProcess proxy;
    private static PublishedExchanges published;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(directory.resolve("kafka"));
        Topic.createAll(broker.bootstrap());
        published = PublishedExchanges.at(broker.bootstrap());
        primary = RawServer.running(new PureApi(Duration.ZERO));
        candidate = new SickServer();
        var policy = PolicyText.between(primary.url(), candidate.url())
                .withKafka(broker.bootstrap())
                .withTimeout("1s")
                .withProxy("limits: { mirrorInFlight: " + IN_FLIGHT + " }");
        proxy = ProxyProcess.start(policy.in(directory.resolve("proxy")));
        await().atMost(SOON).until(() -> proxy.readiness().contains("\"ready\""));
    }

    @AfterAll
    static void stop() {
        proxy.close();
        candidate.close();
        primary.close();
        published.close();
        broker.close();
    }

    static List<Sickness> sicknesses() {
        return Sickness.all();
    }

    @ParameterizedTest
    @MethodSource("sicknesses")
    void isNotFeltAskedOncePerLegAndAccountedFor(Sickness sickness) throws Exception {
        awaitCandidateTrusted();
        candidate.network().abortAll();
        var load = new UserLoad(sickness.name(), USERS, REQUESTS_EACH);
        MetricsPage before = proxy.metrics();
        ProxyProcess.Vitals vitals = proxy.vitals();
        sickness.begin().accept(candidate);

        UserLoad.Outcome users = load.run(proxy.address(), primary.address());
        List<Exchange> exchanges =
                await().atMost(SOON).until(() -> published.of(load), found -> found.size() >= load.reads());

        assertThat(users.failures()).isEmpty();
        assertThat(users.times()).hasSize(load.requests());
        assertThat(proxy.metrics().since(before)).isEqualTo(account(load));
        assertRecorded(sickness, PublishedExchanges.candidates(exchanges));
        assertAskedOncePerLeg(load, exchanges);
        assertAtRest(vitals);
    }

    @Test
    void sparesACandidateThatRefusesAndFindsOutWhenItIsBack() throws Exception {
        awaitCandidateTrusted();
        var spared = new UserLoad("spared", USERS, 5 * REQUESTS_EACH);
        candidate.suffer(new Fault.Refusal());

        long began = System.nanoTime();
        assertThat(spared.run(proxy.address(), primary.address()).failures()).isEmpty();
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        Map<String, Long> met = PublishedExchanges.candidates(
                await().atMost(SOON).until(() -> published.of(spared), found -> found.size() >= spared.reads()));

        // ten failures open the breaker, those already under way come on top, then it is one try a second
        assertThat(met.get("refused")).isLessThanOrEqualTo(10 + USERS + seconds + 1);
        assertThat(proxy.readiness()).contains("degraded").contains("spared");
        candidate.recover();
        awaitCandidateTrusted();
        assertThat(proxy.readiness()).contains("\"ready\"");
    }

    /** Users go on, and the next try of the breaker finds the candidate well. */
    private static void awaitCandidateTrusted() {
        candidate.recover();
        await().atMost(SOON).until(() -> {
            try (var client = RawClient.to(proxy.address())) {
                client.send("GET /between HTTP/1.1\r\nHost: h\r\n\r\n").answer();
            }
            return proxy.metrics().gauge("understudy_mirror_breaker_open") == 0;
        });
        await().atMost(SOON).until(() -> proxy.metrics().inFlight() == 0);
    }

    private static Map<LedgerCounter, Long> account(UserLoad load) {
        return Map.of(
                LedgerCounter.SEEN, (long) load.requests(),
                LedgerCounter.PUBLISHED, (long) load.reads(),
                LedgerCounter.UNSAFE_METHOD, (long) load.requests() - load.reads());
    }

    private static void assertRecorded(Sickness sickness, Map<String, Long> met) {
        var possible = new HashSet<>(sickness.besides());
        possible.addAll(sickness.marks());
        possible.addAll(LATE);
        assertThat(met.keySet()).containsAnyElementsOf(sickness.marks());
        assertThat(possible).containsAll(met.keySet());
    }

    private static void assertAskedOncePerLeg(UserLoad load, List<Exchange> exchanges) {
        Map<String, Long> asked = candidate.exchanges(load).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(exchanges.stream().map(exchange -> exchange.id().toString()))
                .doesNotHaveDuplicates()
                .containsAll(asked.keySet());
        assertThat(exchanges)
                .allSatisfy(
                        exchange -> assertThat(asked.getOrDefault(exchange.id().toString(), 0L))
                                .isLessThanOrEqualTo(exchange.legs().c2() instanceof Leg.NotAsked ? 1 : 2));
    }

    private static void assertAtRest(ProxyProcess.Vitals before) throws Exception {
        MetricsPage now = proxy.metrics();
        assertThat(now.inFlight()).isZero();
        assertThat(now.gauge("understudy_mirror_in_flight")).isZero();
        assertThat(now.gauge("understudy_capture_bytes")).isZero();
        ProxyProcess.Vitals vitals = proxy.vitals();
        assertThat(vitals.threads()).isLessThanOrEqualTo(before.threads() + SPARE_THREADS);
        assertThat(vitals.heapBytes()).isLessThan(HEAP_AT_REST);
    }
}
