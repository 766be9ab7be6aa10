package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.proxy.fixture.AdminPage;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proxy told to end with SIGTERM in the middle of traffic. */
class DrainIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final int CLIENTS = 8;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final AtomicBoolean elsewhere = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failed = new CopyOnWriteArrayList<>();

    /** The clients do as those behind a load balancer: no new connection once readiness is false, the old ones to their end. */
    @Test
    void failsNoRequestOfClientsThatKeepTheirConnections() throws Exception {
        try (var primary = RawServer.answering(OK);
                var candidate = RawServer.answering(OK)) {
            Path policy = PolicyText.between(primary, candidate)
                    .withProxy("timeouts: { drainDelay: 4s }")
                    .in(directory);
            try (var proxy = ProxyProcess.start(policy)) {
                AdminPage admin = proxy.admin();
                InetSocketAddress address = proxy.address();
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) clients.add(Thread.ofVirtual().start(() -> ask(address)));
                await().atMost(SOON).until(() -> answered.get() > 200 || !failed.isEmpty());
                assertThat(failed).isEmpty();

                var ended = proxy.terminate();
                await().pollInterval(Duration.ofMillis(20))
                        .until(() -> admin.get("/health/ready").status() == 503);
                assertThat(admin.get("/health/ready").body()).contains("stopping");
                assertThat(admin.get("/health/live").status()).isEqualTo(200);
                elsewhere.set(true);

                for (Thread client : clients) client.join();
                assertThat(failed).isEmpty();
                assertThat(ended.get(30, TimeUnit.SECONDS)).isZero();
            }
        }
    }

    /** A connection that was idle when the end was told still gets its next request answered. */
    @Test
    void answersARequestThatArrivesOnAnIdleConnectionWhileItDrains() throws Exception {
        try (var primary = RawServer.answering(OK);
                var candidate = RawServer.answering(OK)) {
            Path policy = PolicyText.between(primary, candidate).in(directory);
            try (var proxy = ProxyProcess.start(policy)) {
                InetSocketAddress address = proxy.address();
                try (var idle = RawClient.to(address)) {
                    idle.send(GET).answer();
                    var ended = proxy.terminate();
                    await().until(() -> refuses(address));

                    RawMessage last = idle.send(GET).answer();

                    assertThat(last.status()).isEqualTo(200);
                    assertThat(last.value("Connection")).isEqualTo("close");
                    assertThat(idle.all()).isEmpty();
                    assertThat(ended.get(30, TimeUnit.SECONDS)).isZero();
                }
            }
        }
    }

    @Test
    void finishesALongAnswerBeforeItEnds() throws Exception {
        var mayGoOn = new AtomicBoolean();
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");
                    await().until(mayGoOn::get);
                    conversation.send("cd");
                });
                var candidate = RawServer.answering(OK)) {
            Path policy = PolicyText.between(primary, candidate).in(directory);
            try (var proxy = ProxyProcess.start(policy)) {
                InetSocketAddress address = proxy.address();
                try (var client = RawClient.to(address)) {
                    client.send(GET);
                    await().until(() -> primary.requests().size() == 1);
                    var ended = proxy.terminate();
                    await().until(() -> refuses(address));
                    mayGoOn.set(true);

                    assertThat(client.answer().body()).isEqualTo("abcd");
                    assertThat(ended.get(30, TimeUnit.SECONDS)).isZero();
                }
            }
        }
    }

    private static boolean refuses(InetSocketAddress address) {
        try {
            RawClient.to(address).close();
            return false;
        } catch (UncheckedIOException refused) {
            return true;
        }
    }

    private void ask(InetSocketAddress address) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!elsewhere.get() && System.nanoTime() < end) {
            try (var client = RawClient.to(address)) {
                askUntilToldToClose(client);
            } catch (RuntimeException | AssertionError unanswered) {
                failed.add(unanswered.toString());
            }
        }
    }

    private void askUntilToldToClose(RawClient client) {
        while (true) {
            RawMessage answer = client.send(GET).answer();
            if (answer.status() != 200 || !answer.body().equals("ok")) failed.add(answer.toString());
            answered.incrementAndGet();
            if (answer.value("Connection").equals("close")) return;
        }
    }
}
