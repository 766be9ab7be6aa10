package dev.understudy.proxy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.embedded.BrokerProcess;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.fixture.AskingUser;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pause} at a proxy in a process of its own: when it acts, what it holds back, what is left of it. */
class PausedProxyIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final Duration ACTS = Duration.ofSeconds(1);
    private static final Duration WATCHED = Duration.ofSeconds(2);

    @TempDir
    private Path directory;

    private final Queue<Long> copiesAt = new ConcurrentLinkedQueue<>();
    private RawServer primary;
    private RawServer candidate;

    @BeforeEach
    void start() {
        primary = RawServer.answering(OK);
        candidate = RawServer.running(conversation -> {
            while (conversation.request() != null) {
                copiesAt.add(System.nanoTime());
                conversation.send(OK);
            }
        });
    }

    @AfterEach
    void stop() {
        primary.close();
        candidate.close();
    }

    @Test
    void stopsAllCopiesWithinASecondWhileKafkaIsFrozen() throws Exception {
        stopsAllCopiesWithinASecond(BrokerProcess::freeze);
    }

    @Test
    void stopsAllCopiesWithinASecondWhileKafkaIsDead() throws Exception {
        stopsAllCopiesWithinASecond(BrokerProcess::kill);
    }

    private void stopsAllCopiesWithinASecond(Consumer<BrokerProcess> sickness) throws Exception {
        try (var broker = BrokerProcess.start(directory.resolve("kafka"))) {
            Topic.createAll(broker.bootstrap());
            Path policy = PolicyText.between(primary, candidate)
                    .withKafka(broker.bootstrap())
                    .in(directory.resolve("proxy"));
            try (var proxy = ProxyProcess.start(policy);
                    var user = AskingUser.of(proxy.address(), "/a")) {
                await().until(() -> copiesAt.size() > 100);
                assertThat(proxy.metrics().ledger(LedgerCounter.PAUSED)).isZero();
                sickness.accept(broker);

                long ordered = System.nanoTime();
                proxy.pause();
                long before = user.answers();
                await().until(() -> System.nanoTime() - ordered > WATCHED.toNanos());

                assertThat(copiesAt).allMatch(at -> at - ordered < ACTS.toNanos());
                assertThat(user.answers()).isGreaterThan(before + 100);
                assertThat(proxy.metrics().ledger(LedgerCounter.PAUSED)).isGreaterThan(100);
            }
        }
    }

    @Test
    void staysPausedAcrossAKillAndWithoutKafkaAndSaysWhoPausedAndWhy() throws Exception {
        Path policy = PolicyText.between(primary, candidate).in(directory.resolve("proxy"));
        try (var killed = ProxyProcess.start(policy)) {
            killed.order("/pause?actor=kim&reason=v2%20drops%20orders");
        }

        try (var next = ProxyProcess.start(policy);
                var client = RawClient.to(next.address())) {
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");

            assertThat(next.metrics().ledger(LedgerCounter.PAUSED)).isEqualTo(1);
            assertThat(next.metrics().gauge("understudy_mirror_paused")).isEqualTo(1);
            assertThat(next.state().at("/mirroring/by").stringValue()).isEqualTo("kim");
            assertThat(next.state().at("/mirroring/reason").stringValue()).isEqualTo("v2 drops orders");
            assertThat(next.readiness()).contains("mirroring is paused");
            assertThat(copiesAt).isEmpty();
            next.resume();
            client.send(GET).answer();
            await().until(() -> copiesAt.size() == 1);
        }
    }

    @Test
    void holdsBackTheCopyOfARequestThatIsUnderWay() throws Exception {
        var answers = new CountDownLatch(1);
        try (var slow = RawServer.running(conversation -> {
                    while (conversation.request() != null) {
                        waitFor(answers);
                        conversation.send(OK);
                    }
                });
                var proxy =
                        ProxyProcess.start(PolicyText.between(slow, candidate).in(directory.resolve("proxy")));
                var client = RawClient.to(proxy.address())) {
            client.send(GET);
            await().until(() -> slow.requests().size() == 1);

            proxy.pause();
            answers.countDown();

            assertThat(client.answer().body()).isEqualTo("ok");
            await().until(() -> proxy.metrics().ledger(LedgerCounter.PAUSED) == 1);
            assertThat(proxy.metrics().inFlight()).isZero();
            assertThat(proxy.metrics().gauge("understudy_capture_bytes")).isZero();
            assertThat(copiesAt).isEmpty();
        }
    }

    /** The candidate's system takes no connection for a while: what was about to be sent when mirroring was paused is not. */
    @Test
    void holdsBackACopyWhoseConnectionOpensAfterThePause() throws Exception {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> queue = fill(full);
            URI url = URI.create("http://127.0.0.1:" + full.getLocalPort());
            try (var proxy = ProxyProcess.start(
                            PolicyText.between(primary.url(), url).in(directory.resolve("proxy")));
                    var client = RawClient.to(proxy.address())) {
                client.send(GET).answer();
                await().until(() -> proxy.metrics().gauge("understudy_mirror_in_flight") == 1);

                proxy.pause();
                for (Socket waiting : queue) waiting.close();
                List<Socket> taken = new ArrayList<>();
                for (int i = 0; i <= queue.size(); i++) taken.add(full.accept());

                await().until(() -> proxy.metrics().ledger(LedgerCounter.PAUSED) == 1);
                for (Socket each : taken) {
                    assertThat(sent(each)).isEqualTo(0);
                    each.close();
                }
            }
        }
    }

    private static List<Socket> fill(ServerSocket server) throws IOException {
        var queue = new ArrayList<Socket>();
        while (true) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 300);
                queue.add(socket);
            } catch (SocketTimeoutException full) {
                socket.close();
                return queue;
            }
        }
    }

    /** How many bytes came; the end may be a reset. */
    private static int sent(Socket socket) {
        try {
            return socket.getInputStream().readAllBytes().length;
        } catch (IOException reset) {
            return 0;
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void pausesOneRouteAndLeavesTheOthersAlone() throws Exception {
        Path policy = PolicyText.between(primary, candidate).in(directory.resolve("proxy"), """
                - { name: orders, match: { path: /orders/** }, mirror: safe }
                - { name: books, match: { path: /books/** }, mirror: safe }
                """);
        try (var proxy = ProxyProcess.start(policy);
                var client = RawClient.to(proxy.address())) {
            assertThat(proxy.order("/pause?route=orders").status()).isEqualTo(200);

            client.send("GET /orders/1 HTTP/1.1\r\nHost: h\r\n\r\n").answer();
            client.send("GET /books/1 HTTP/1.1\r\nHost: h\r\n\r\n").answer();

            await().until(() -> copiesAt.size() == 1);
            assertThat(candidate.requests().getFirst().start()).contains("/books/1");
            assertThat(proxy.metrics().ledger(LedgerCounter.ROUTE_PAUSED)).isEqualTo(1);
            assertThat(proxy.metrics().gauge("understudy_mirror_routes_paused")).isEqualTo(1);
            assertThat(proxy.state().at("/routes/0/paused").booleanValue()).isTrue();
            assertThat(proxy.state().at("/routes/1/paused").booleanValue()).isFalse();
        }
    }

    @Test
    void refusesOrdersFromStrangersAndForRoutesThatAreNotThere() throws Exception {
        Path policy = PolicyText.between(primary, candidate).in(directory.resolve("proxy"));
        try (var proxy = ProxyProcess.start(policy)) {
            assertThat(proxy.order("/pause?route=orders").status()).isEqualTo(404);
            assertThat(proxy.order("/pause?reason=a%0Ab").status()).isEqualTo(400);
            assertThat(proxy.admin().post("/pause", "guessed").status()).isEqualTo(401);
            assertThat(proxy.admin().post("/policy", "guessed").status()).isEqualTo(401);
            assertThat(proxy.admin().get("/state").status()).isEqualTo(401);
            assertThat(proxy.admin().get("/pause").status()).isEqualTo(405);
            assertThat(proxy.metrics().gauge("understudy_mirror_paused")).isZero();
        }
    }
}
