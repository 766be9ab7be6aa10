package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestNames;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.forward.ConnectionLimits;
import dev.understudy.proxy.forward.Names;
import dev.understudy.proxy.forward.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A primary of several instances, as its users see it. */
class UpstreamPoolIT {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String HELD = "GET /held HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String POST = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String BUSY = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\nbusy";
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(2);

    private final RecordingAudience audience = new RecordingAudience();
    private final TestNames names = new TestNames();

    @Test
    void spreadsRequestsThatComeOneByOne() {
        try (var one = RawServer.answering(OK);
                var other = RawServer.answering(OK);
                var proxy = ServedPrimary.before(TestSides.primary(one.url(), other.url()), 1, audience);
                var client = proxy.client()) {
            for (int i = 0; i < 10; i++)
                assertThat(client.send(GET).answer().status()).isEqualTo(200);

            assertThat(one.requests()).hasSize(5);
            assertThat(other.requests()).hasSize(5);
        }
    }

    @Test
    void leavesASlowInstanceAlone() {
        var release = new CountDownLatch(1);
        try (var one = RawServer.running(holding(release));
                var other = RawServer.running(holding(release));
                var proxy = ServedPrimary.before(TestSides.primary(one.url(), other.url()), 2, audience);
                var slow = proxy.client();
                var quick = proxy.client()) {
            slow.send(HELD);
            await().until(() -> one.requests().size() + other.requests().size() == 1);
            RawServer held = one.requests().isEmpty() ? other : one;

            for (int i = 0; i < 5; i++)
                assertThat(quick.send(GET).answer().status()).isEqualTo(200);

            assertThat(held.requests()).hasSize(1);
            release.countDown();
            assertThat(slow.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void asksAnotherInstanceWhereOneCannotBeReachedWhateverTheMethod() {
        try (var standing = RawServer.answering(OK);
                var proxy = ServedPrimary.before(TestSides.primary(nobody(), standing.url()), 1, audience)) {
            for (int i = 0; i < 6; i++) {
                try (var client = proxy.client()) {
                    assertThat(client.send(POST).answer().status()).isEqualTo(200);
                }
            }

            assertThat(standing.requests())
                    .hasSize(6)
                    .allMatch(request -> request.body().equals("body"));
        }
    }

    @Test
    void namesTheInstanceAsHostThatIsAskedInTheEnd() {
        String old = "GET /a HTTP/1.0\r\n\r\n";
        try (var standing = RawServer.answering(OK);
                var proxy = ServedPrimary.before(TestSides.primary(nobody(), standing.url()), 1, audience)) {
            for (int i = 0; i < 2; i++) {
                try (var client = proxy.client()) {
                    client.send(old).answer();
                }
            }

            assertThat(standing.requests())
                    .extracting(request -> request.value("Host"))
                    .containsOnly("127.0.0.1:" + standing.address().getPort());
        }
    }

    @Test
    void saysSoWhereNoInstanceCanBeReached() {
        try (var proxy = ServedPrimary.before(TestSides.primary(nobody(), nobody()), 1, audience);
                var client = proxy.client()) {
            RawMessage answer = client.send(POST).answer();

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.value("Proxy-Status")).isEqualTo("understudy; error=connection_refused");
            assertThat(audience.ends()).containsExactly("POST /a PRIMARY_FAILED");
        }
    }

    @Test
    void servesAtOnceWhenTheOnlyInstanceIsBack() {
        URI url = nobody();
        try (var proxy = ServedPrimary.before(url, audience);
                var client = proxy.client()) {
            for (int i = 0; i < 5; i++)
                assertThat(client.send(GET).answer().status()).isEqualTo(502);

            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort());
            try (var back = RawServer.running(address, RawServer.answers(OK))) {
                assertThat(client.send(GET).answer().status()).isEqualTo(200);
                assertThat(back.requests()).hasSize(1);
            }
        }
    }

    @Test
    void sparesAnInstanceThatAnswersLikeAGatewayWithNothingBehindIt() {
        try (var busy = RawServer.answering(BUSY);
                var fine = RawServer.answering(OK);
                var proxy = ServedPrimary.before(TestSides.primary(busy.url(), fine.url()), 1, audience);
                var client = proxy.client()) {
            for (int i = 0; i < 40; i++) client.send(GET).answer();

            assertThat(busy.requests().size()).isBetween(5, 9);
        }
    }

    @Test
    void neverAsksAnotherInstanceOnceARequestWasSent() {
        try (var one = RawServer.running(RawServer.Conversation::requestHead);
                var other = RawServer.running(RawServer.Conversation::requestHead);
                var proxy = ServedPrimary.before(TestSides.primary(one.url(), other.url()), 1, audience);
                var client = proxy.client()) {
            RawMessage answer = client.send(GET).answer();

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.value("Proxy-Status")).isEqualTo("understudy; error=connection_terminated");
            assertThat(one.requests().size() + other.requests().size()).isEqualTo(1);
        }
    }

    @Test
    void followsANameToItsNewAddressAndLetsTheOldOneFinish() {
        var release = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        int port = nobody().getPort();
        names.say("legacy", "127.0.0.1");
        Side side = TestSides.primary(ConnectionLimits.serving(10, Duration.ofMinutes(1)), names, legacy(port));
        try (var old = RawServer.running(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), conversation -> {
                            holding(release).run(conversation);
                            closed.countDown();
                        });
                var young = RawServer.running(new InetSocketAddress("127.0.0.2", port), RawServer.answers(OK));
                var proxy = ServedPrimary.before(side, 1, audience);
                var idle = proxy.client();
                var busy = proxy.client()) {
            assertThat(idle.send(GET).answer().status()).isEqualTo(200);
            busy.send(HELD);
            await().until(() -> old.requests().size() == 2);

            names.say("legacy", "127.0.0.2");
            side.lookUp(names);

            assertThat(idle.send(GET).answer().status()).isEqualTo(200);
            assertThat(young.requests()).hasSize(1);
            release.countDown();
            assertThat(busy.answer().status()).isEqualTo(200);
            await().until(() -> closed.getCount() == 0);
            assertThat(old.requests()).hasSize(2);
        }
    }

    @Test
    void staysWhereItWasWhileTheNameIsNotFound() {
        int port = nobody().getPort();
        names.say("legacy", "127.0.0.1");
        Side side = TestSides.primary(ConnectionLimits.serving(10, KEEP_ALIVE), names, legacy(port));
        try (var server = RawServer.running(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), RawServer.answers(OK));
                var proxy = ServedPrimary.before(side, 1, audience);
                var client = proxy.client()) {
            names.say("legacy");
            side.lookUp(names);

            assertThat(client.send(GET).answer().status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void letsARequestWaitWhereAllConnectionsAreInUse() {
        var release = new CountDownLatch(1);
        var limits = new ConnectionLimits(1, KEEP_ALIVE, 10, Duration.ofMinutes(1));
        try (var server = RawServer.running(holding(release));
                var proxy = ServedPrimary.before(limited(limits, server.url()), 1, audience);
                var first = proxy.client();
                var second = proxy.client();
                var third = proxy.client()) {
            first.send(HELD);
            await().until(() -> server.requests().size() == 1);
            second.send(POST);
            third.send(GET);

            release.countDown();

            assertThat(first.answer().status()).isEqualTo(200);
            assertThat(second.answer().status()).isEqualTo(200);
            assertThat(third.answer().status()).isEqualTo(200);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void refusesARequestThatHasWaitedLongEnough() {
        var limits = new ConnectionLimits(1, KEEP_ALIVE, 10, Duration.ofMillis(200));
        refusesTheSecondOfTwo(limits);
    }

    @Test
    void refusesARequestForWhichThereIsNoPlaceInTheQueue() {
        var limits = new ConnectionLimits(1, KEEP_ALIVE, 0, Duration.ofMinutes(1));
        refusesTheSecondOfTwo(limits);
    }

    private void refusesTheSecondOfTwo(ConnectionLimits limits) {
        var release = new CountDownLatch(1);
        try (var server = RawServer.running(holding(release));
                var proxy = ServedPrimary.before(limited(limits, server.url()), 1, audience);
                var first = proxy.client();
                var second = proxy.client()) {
            first.send(HELD);
            await().until(() -> server.requests().size() == 1);

            RawMessage answer = second.send(GET).answer();

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.value("Proxy-Status")).isEqualTo("understudy; error=connection_limit_reached");
            release.countDown();
            assertThat(first.answer().status()).isEqualTo(200);
            assertThat(second.send(GET).answer().status()).isEqualTo(200);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void forgetsAClientThatLeavesTheQueue() {
        var release = new CountDownLatch(1);
        var limits = new ConnectionLimits(1, KEEP_ALIVE, 1, Duration.ofMinutes(1));
        try (var server = RawServer.running(holding(release));
                var proxy = ServedPrimary.before(limited(limits, server.url()), 1, audience);
                var first = proxy.client();
                var next = proxy.client()) {
            first.send(HELD);
            await().until(() -> server.requests().size() == 1);
            try (var leaving = proxy.client()) {
                leaving.send(GET);
                await().until(() -> audience.begun() == 2);
                assertThat(next.send(GET).answer().status()).isEqualTo(503);
                leaving.abort();
            }
            await().until(() -> audience.ends().contains("GET /a CLIENT_GONE"));

            next.send(GET);
            release.countDown();

            assertThat(next.answer().status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void givesUpIdleConnectionsOfOtherLoopsForThoseWhoWait() {
        var limits = new ConnectionLimits(1, Duration.ofMinutes(1), 32, Duration.ofMinutes(1));
        try (var server = RawServer.answering(OK);
                var proxy = ServedPrimary.before(limited(limits, server.url()), 4, audience)) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 16; i++) clients.add(proxy.client());
            for (int round = 0; round < 3; round++) {
                for (RawClient client : clients)
                    assertThat(client.send(GET).answer().status()).isEqualTo(200);
            }
            clients.forEach(client -> client.send(GET));

            for (RawClient client : clients)
                assertThat(client.answer().status()).isEqualTo(200);

            assertThat(server.requests()).hasSize(64);
            clients.forEach(RawClient::close);
        }
    }

    private static Side limited(ConnectionLimits limits, URI url) {
        return TestSides.primary(limits, Names.SYSTEM, url);
    }

    /** Answers at once, but for {@code /held}. */
    private static RawServer.Script holding(CountDownLatch release) {
        return conversation -> {
            for (RawMessage r = conversation.request(); r != null; r = conversation.request()) {
                if (r.start().contains("/held")) await().until(() -> release.getCount() == 0);
                conversation.send(OK);
            }
        };
    }

    private static URI legacy(int port) {
        return URI.create("http://legacy:" + port);
    }

    /** An address that nobody listens at. */
    private static URI nobody() {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + taken.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
