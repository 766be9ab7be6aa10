package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestPolicy;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.forward.ConnectionLimits;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.ledger.Epochs;
import dev.understudy.proxy.wire.Loop;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A candidate of several instances: one request per leg, whatever becomes of connections. */
class CandidatePoolIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    @TempDir
    private Path data;

    private final List<CapturedExchange> captured = new CopyOnWriteArrayList<>();
    private Epochs epochs;
    private RawServer primary;

    @BeforeEach
    void begin() throws Exception {
        epochs = Epochs.begin(data, "proxy", Instant.now(), 10);
        primary = RawServer.answering(OK);
    }

    @AfterEach
    void end() throws Exception {
        epochs.close();
        primary.close();
    }

    @Test
    void asksAnotherInstanceWhereOneCannotBeReachedForNothingWasSent() {
        try (var candidate = RawServer.answering(OK);
                var proxy = before(TestSides.candidate(CALL, NOBODY, candidate.url()));
                var client = proxy.client()) {
            for (int i = 0; i < 4; i++) client.send(GET).answer();

            await().until(() -> captured.size() == 4);

            assertThat(captured).allMatch(each -> each.candidate() instanceof LegOutcome.Answered);
            assertThat(candidate.requests()).hasSize(4);
            assertThat(captured)
                    .allSatisfy(each -> assertThat(((LegOutcome.Answered) each.candidate())
                                    .answer()
                                    .instance()
                                    .name())
                            .isEqualTo("127.0.0.1:" + candidate.address().getPort()));
        }
    }

    @Test
    void losesACopyWhoseReusedConnectionWasClosedAndNeverRepeatsIt() {
        try (var candidate = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send(OK);
                    conversation.requestHead();
                });
                var proxy = before(TestSides.candidate(CALL, candidate.url()));
                var client = proxy.client()) {
            client.send(GET).answer();
            await().until(() -> captured.size() == 1);

            client.send(GET).answer();

            await().until(() -> epochs.present().total(LedgerCounter.STALE_CONNECTION) == 1);
            assertThat(candidate.requests()).hasSize(2);
            assertThat(candidate.connections()).isEqualTo(1);
        }
    }

    @Test
    void shedsACopyAtOnceWhereAllConnectionsAreInUse() {
        var release = new CountDownLatch(1);
        var limits = ConnectionLimits.copying(1, Duration.ofSeconds(2));
        try (var candidate = RawServer.running(conversation -> {
                    for (RawMessage r = conversation.request(); r != null; r = conversation.request()) {
                        await().until(() -> release.getCount() == 0);
                        conversation.send(OK);
                    }
                });
                var proxy = before(TestSides.candidate(CALL, limits, candidate.url()));
                var client = proxy.client()) {
            client.send(GET).answer();
            await().until(() -> candidate.requests().size() == 1);

            client.send(GET).answer();

            await().until(() -> captured.size() == 1);
            assertThat(captured.getFirst().candidate())
                    .isInstanceOfSatisfying(
                            LegOutcome.Unanswered.class,
                            shed -> assertThat(shed.reason()).isEqualTo(Leg.Reason.UNAVAILABLE));
            release.countDown();
            await().until(() -> captured.size() == 2);
            assertThat(candidate.requests()).hasSize(1);
        }
    }

    @Test
    void keepsAskingAnInstanceWhoseAnswersAreErrors() {
        String broken = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 2\r\n\r\nno";
        try (var ill = RawServer.answering(broken);
                var well = RawServer.answering(OK);
                var proxy = before(TestSides.candidate(CALL, ill.url(), well.url()));
                var client = proxy.client()) {
            for (int i = 0; i < 20; i++) {
                int number = i + 1;
                client.send(GET).answer();
                await().until(() -> captured.size() == number);
            }

            assertThat(ill.requests()).hasSize(10);
        }
    }

    private ServedPrimary before(Side candidate) {
        return ServedPrimary.before(primary.url(), loops -> audience(candidate, loops));
    }

    private MirroringAudience audience(Side candidate, List<Loop> loops) {
        Policy policy = TestPolicy.between(primary.url(), NOBODY, TestPolicy.NOWHERE, data);
        Map<Loop, Pool> pools = new HashMap<>();
        for (Loop loop : loops) pools.put(loop, new Pool(loop, candidate));
        var state = new MirrorState(
                new MirrorSwitch(data.resolve("paused")),
                new Breaker(System::nanoTime),
                new AtomicInteger(),
                new ByteBudget(4 << 20));
        var identities = new ClientIdentities(policy.identity(), new byte[32]);
        var inForce = MirrorPolicy.of(policy, "test", identities, CandidateCredentials.NONE);
        return MirroringAudience.of(() -> inForce, epochs.present(), state, new MirrorLinks(pools, captured::add));
    }
}
