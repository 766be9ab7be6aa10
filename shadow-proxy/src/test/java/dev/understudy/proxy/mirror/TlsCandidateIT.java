package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Termination;
import dev.understudy.policy.UpstreamTls;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.fixture.Certificates;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestPolicy;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.ledger.Epochs;
import dev.understudy.proxy.serve.ServeLimits;
import dev.understudy.proxy.tls.ClientTls;
import dev.understudy.proxy.tls.ServerTls;
import dev.understudy.proxy.wire.Loop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A candidate that is spoken to in TLS: what is recorded of it, and that no untrusted one learns a secret. */
class TlsCandidateIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\nAuthorization: Token secret\r\n\r\n";
    private static final Certificates CERTIFICATES = new Certificates();

    @TempDir
    private Path data;

    private final List<CapturedExchange> captured = new CopyOnWriteArrayList<>();
    private Epochs epochs;
    private RawServer primary;

    static Stream<HeldCertificate> untrusted() {
        return Stream.of(CERTIFICATES.expired(), CERTIFICATES.serverNamed("other.example"), Certificates.selfSigned());
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

    @Test
    void answersInTls() {
        try (var candidate = candidate(CERTIFICATES.server());
                var proxy = proxy(candidate, Optional.empty());
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");

            await().until(() -> captured.size() == 1);

            assertThat(captured.getFirst().candidate()).isInstanceOf(LegOutcome.Answered.class);
            assertThat(candidate.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("untrusted")
    void isToldNothingWhereItsCertificateIsNotTrusted(HeldCertificate shown) {
        try (var candidate = candidate(shown);
                var proxy = proxy(candidate, Optional.empty());
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");

            await().until(() -> captured.size() == 1);

            assertThat(captured.getFirst().candidate())
                    .isInstanceOfSatisfying(
                            LegOutcome.Unanswered.class,
                            nothing -> assertThat(nothing.reason()).isEqualTo(Leg.Reason.PROTOCOL_ERROR));
            assertThat(candidate.requests()).isEmpty();
        }
    }

    @Test
    void isAskedOnceForARequestOfHttp2() throws IOException {
        var tls = ServerTls.of(new Termination(Certificates.files(data, CERTIFICATES.server()), true));
        HandshakeCertificates trusting = CERTIFICATES.trusting();
        var http2 = new OkHttpClient.Builder()
                .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
                .build();
        try (var candidate = candidate(CERTIFICATES.server());
                var proxy = proxy(candidate, Optional.of(tls));
                var answer = http2.newCall(new Request.Builder()
                                .url("https://127.0.0.1:" + proxy.address().getPort() + "/a?b=c")
                                .build())
                        .execute()) {
            assertThat(answer.protocol()).isEqualTo(Protocol.HTTP_2);
            assertThat(answer.body().string()).isEqualTo("ok");

            await().until(() -> captured.size() == 1);

            CapturedExchange exchange = captured.getFirst();
            assertThat(exchange.head().target()).isEqualTo("/a?b=c");
            assertThat(exchange.candidate()).isInstanceOf(LegOutcome.Answered.class);
            assertThat(candidate.requests())
                    .singleElement()
                    .satisfies(copy ->
                            assertThat(copy.value("X-Understudy-Shadow")).isEqualTo("1"));
            assertThat(epochs.present().total(LedgerCounter.SEEN)).isEqualTo(1);
        } finally {
            http2.dispatcher().executorService().shutdownNow();
            http2.connectionPool().evictAll();
        }
    }

    private static RawServer candidate(HeldCertificate shown) {
        return RawServer.secured(CERTIFICATES.context(shown), false, conversation -> {
            while (conversation.request() != null) conversation.send(OK);
        });
    }

    private ServedPrimary proxy(RawServer candidate, Optional<ServerTls> tls) {
        return ServedPrimary.before(
                TestSides.primary(primary.url()), loops -> audience(candidate, loops), ServeLimits.DEFAULT, tls);
    }

    private MirroringAudience audience(RawServer candidate, List<Loop> loops) {
        Policy policy = TestPolicy.between(primary.url(), candidate.url(), TestPolicy.NOWHERE, data);
        var trusting =
                new UpstreamTls(Optional.of(CERTIFICATES.authorityFile(data)), Optional.empty(), Optional.empty());
        Side side = TestSides.candidate(Duration.ofSeconds(5), ClientTls.of("candidate", trusting), candidate.url());
        Map<Loop, Pool> pools = new HashMap<>();
        for (Loop loop : loops) pools.put(loop, new Pool(loop, side));
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
