package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Upstream;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestPolicy;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.ledger.Epochs;
import dev.understudy.proxy.ledger.Ledger;
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
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the candidate does, the user does not notice, it is asked once, and the leg says what happened. */
class SickCandidateIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final Duration CALL = Duration.ofMillis(700);

    @TempDir
    private Path data;

    private final List<CapturedExchange> captured = new CopyOnWriteArrayList<>();
    private final ByteBudget budget = new ByteBudget(4 << 20);
    private Epochs epochs;
    private RawServer primary;

    /** How a candidate can fail, and what is recorded of it. */
    record Sickness(String name, Leg.Reason reason, RawServer.Script script) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sickness> sicknesses() {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        String measured = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";
        return Stream.of(
                new Sickness("hangs", Leg.Reason.TIMED_OUT, RawServer.Conversation::request),
                new Sickness("closes", Leg.Reason.RESET, conversation -> {}),
                new Sickness("resets", Leg.Reason.RESET, RawServer.Conversation::abort),
                new Sickness("ends in its head", Leg.Reason.RESET, talk -> talk.send("HTTP/1.1 200 OK\r\nX: ")),
                new Sickness("truncates", Leg.Reason.PROTOCOL_ERROR, talk -> talk.send(measured + "abc")),
                new Sickness("sends a bad chunk", Leg.Reason.PROTOCOL_ERROR, talk -> talk.send(chunked + "zz\r\n")),
                new Sickness("speaks no HTTP", Leg.Reason.PROTOCOL_ERROR, talk -> talk.send("hello there\r\n\r\n")),
                new Sickness("trickles", Leg.Reason.TIMED_OUT, talk -> {
                    talk.send(measured);
                    for (int i = 0; i < 1000; i++) {
                        talk.send("x");
                        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                    }
                }));
    }

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

    @ParameterizedTest
    @MethodSource("sicknesses")
    void isRecordedAndNotFelt(Sickness sickness) {
        try (var candidate = RawServer.running(conversation -> {
                    conversation.requestHead();
                    sickness.script().run(conversation);
                });
                var proxy = proxy(candidate.url());
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");

            await().until(() -> captured.size() == 1);

            assertThat(captured.getFirst().candidate())
                    .isInstanceOfSatisfying(
                            LegOutcome.Unanswered.class,
                            nothing -> assertThat(nothing.reason()).isEqualTo(sickness.reason()));
            assertThat(candidate.requests()).hasSize(1);
        }
    }

    @Test
    void isCutOffWhereItsAnswerHasNoEnd() {
        try (var candidate = RawServer.running(conversation -> {
                    conversation.requestHead();
                    conversation.send("HTTP/1.1 200 OK\r\n\r\n");
                    byte[] piece = new byte[1 << 16];
                    while (true) conversation.out().write(piece);
                });
                var proxy = proxy(candidate.url());
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");

            await().until(() -> captured.size() == 1);

            assertThat(captured.getFirst().candidate()).isInstanceOfSatisfying(LegOutcome.Answered.class, answered -> {
                assertThat(answered.answer().body().whole()).isFalse();
                assertThat(answered.answer().body().bytes().length()).isLessThanOrEqualTo(256 << 10);
            });
            captured.getFirst().release();
            assertThat(budget.usedBytes()).isZero();
        }
    }

    @Test
    void isNeverAskedASecondTimeForABusyAnswer() {
        try (var candidate = RawServer.answering("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
                var proxy = proxy(candidate.url());
                var client = proxy.client()) {
            client.send(GET).answer();

            await().until(() -> captured.size() == 1);

            assertThat(candidate.requests()).hasSize(1);
        }
    }

    @Test
    void isAskedOnlyWhenThePrimarysAnswerIsWhole() {
        var order = new CopyOnWriteArrayList<String>();
        try (var slow = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    order.add("primary done");
                    conversation.send("k");
                    conversation.request();
                });
                var candidate = RawServer.running(conversation -> {
                    conversation.request();
                    order.add("candidate asked");
                    conversation.send(OK);
                });
                var proxy = ServedPrimary.before(slow.url(), loops -> audience(candidate.url(), loops));
                var client = proxy.client()) {
            client.send(GET).answer();

            await().until(() -> captured.size() == 1);

            assertThat(order).containsExactly("primary done", "candidate asked");
        }
    }

    @Test
    void getsTheBodyOfARequestThatHasOne() {
        try (var candidate = RawServer.answering(OK);
                var proxy = proxy(candidate.url());
                var client = proxy.client()) {
            String head = "GET /q HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nIf-None-Match: \"x\"\r\n\r\n";
            client.send(head).send("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n").answer();

            await().until(() -> captured.size() == 1);

            assertThat(candidate.requests().getFirst().body()).isEqualTo("abcde");
            assertThat(candidate.requests().getFirst().value("If-None-Match")).isEmpty();
        }
    }

    @Test
    void isLeftAloneWhereTheBudgetIsSpent() {
        String large = "HTTP/1.1 200 OK\r\nContent-Length: 6000000\r\n\r\n" + "x".repeat(6_000_000);
        var small = new ByteBudget(1000);
        try (var big = RawServer.answering(large);
                var candidate = RawServer.answering(OK);
                var proxy = ServedPrimary.before(big.url(), loops -> audience(candidate.url(), loops, small));
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().body()).hasSize(6_000_000);

            await().until(() -> ledger().total(LedgerCounter.CAPTURE_BUDGET) == 1);

            assertThat(candidate.requests()).isEmpty();
            assertThat(small.usedBytes()).isZero();
        }
    }

    private Ledger ledger() {
        return epochs.present();
    }

    private ServedPrimary proxy(URI candidate) {
        return ServedPrimary.before(primary.url(), loops -> audience(candidate, loops));
    }

    private MirroringAudience audience(URI candidate, List<Loop> loops) {
        return audience(candidate, loops, budget);
    }

    private MirroringAudience audience(URI candidate, List<Loop> loops, ByteBudget bytes) {
        Policy policy = TestPolicy.between(primary.url(), candidate, TestPolicy.NOWHERE, data)
                .withUpstreams(upstream(primary.url()), upstream(candidate));
        var side = TestSides.candidate(CALL, candidate);
        Map<Loop, Pool> pools = new HashMap<>();
        for (Loop loop : loops) pools.put(loop, new Pool(loop, side));
        var state = new MirrorState(
                new MirrorSwitch(data.resolve("paused")), new Breaker(System::nanoTime), new AtomicInteger(), bytes);
        var identities = new ClientIdentities(policy.identity(), new byte[32]);
        var inForce = MirrorPolicy.of(policy, "test", identities, CandidateCredentials.NONE);
        return MirroringAudience.of(() -> inForce, ledger(), state, new MirrorLinks(pools, captured::add));
    }

    private static Upstream upstream(URI url) {
        return new Upstream(List.of(url), CALL, "");
    }
}
