package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestPolicy;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.ledger.Epochs;
import dev.understudy.proxy.overload.Grade;
import dev.understudy.proxy.wire.Loop;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each grade of pressure gives up, and that the user gets the same answer under all of them. */
class PressedMirrorIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

    @TempDir
    private Path data;

    private final List<CapturedExchange> captured = new CopyOnWriteArrayList<>();
    private final AtomicReference<Grade> grade = new AtomicReference<>(Grade.NORMAL);
    private final ByteBudget budget = new ByteBudget(4 << 20);
    private Epochs epochs;
    private RawServer primary;
    private RawServer candidate;

    @BeforeEach
    void start() throws Exception {
        epochs = Epochs.begin(data, "proxy-under-test", Instant.now(), 10);
        primary = RawServer.answering(OK);
        candidate = RawServer.answering(OK);
    }

    @AfterEach
    void stop() throws Exception {
        primary.close();
        candidate.close();
        epochs.close();
    }

    @Test
    void keepsBodiesWithoutPressure() {
        serve(GET);

        await().until(() -> captured.size() == 1);
        assertThat(captured.getFirst().primary().body().whole()).isTrue();
    }

    @Test
    void keepsHeadsAndLengthsOnlyOnceBodiesAreGivenUp() {
        grade.set(Grade.BODILESS);

        serve(GET);

        await().until(() -> captured.size() == 1);
        CapturedExchange exchange = captured.getFirst();
        assertThat(exchange.primary().head().status()).isEqualTo(200);
        assertThat(exchange.primary().body().bytes().unsafeArray()).isEmpty();
        assertThat(exchange.primary().body().whole()).isFalse();
        assertThat(exchange.candidate())
                .isInstanceOfSatisfying(
                        LegOutcome.Answered.class,
                        answered -> assertThat(answered.answer().body().whole()).isFalse());
        assertThat(budget.usedBytes()).isZero();
    }

    @Test
    void shedsACopyWhoseBodyWasNotKept() {
        grade.set(Grade.BODILESS);

        serve("GET /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc");

        await().until(() -> total(LedgerCounter.CAPTURE_BUDGET) == 1);
        assertThat(candidate.requests()).isEmpty();
    }

    @Test
    void mirrorsNothingUnderTheHighestPressureAndCountsIt() {
        grade.set(Grade.NO_MIRRORING);

        serve(GET);

        await().until(() -> total(LedgerCounter.OVERLOAD) == 1);
        assertThat(total(LedgerCounter.SEEN)).isEqualTo(1);
        assertThat(candidate.requests()).isEmpty();
    }

    private void serve(String request) {
        try (var proxy = ServedPrimary.before(primary.url(), this::audience);
                var client = proxy.client()) {
            assertThat(client.send(request).answer().body()).isEqualTo("ok");
            await().until(() ->
                    !captured.isEmpty() || total(LedgerCounter.OVERLOAD) + total(LedgerCounter.CAPTURE_BUDGET) > 0);
        }
    }

    private long total(LedgerCounter counter) {
        return epochs.present().total(counter);
    }

    private MirroringAudience audience(List<Loop> loops) {
        URI url = candidate.url();
        Policy policy = TestPolicy.between(primary.url(), url, TestPolicy.NOWHERE, data);
        Side side = TestSides.candidate(Duration.ofSeconds(2), url);
        Map<Loop, Pool> pools = new HashMap<>();
        for (Loop loop : loops) pools.put(loop, new Pool(loop, side));
        var state = new MirrorState(
                new MirrorSwitch(data.resolve("paused")),
                new Breaker(System::nanoTime),
                new AtomicInteger(),
                budget,
                grade::get);
        var identities = new ClientIdentities(policy.identity(), new byte[32]);
        var inForce = MirrorPolicy.of(policy, "test", identities, CandidateCredentials.NONE);
        return MirroringAudience.of(() -> inForce, epochs.present(), state, new MirrorLinks(pools, captured::add));
    }
}
