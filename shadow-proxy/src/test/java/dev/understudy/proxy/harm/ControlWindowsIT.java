package dev.understudy.proxy.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.ControlWindowSettings;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.proxy.fixture.AdminPage;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.TestPolicy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A primary and a candidate on one database: while copies come, the primary is slow. */
class ControlWindowsIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    private static final int USERS = 4;
    private static final int ASKED = 50;
    private static final String NOT_PAUSED = "";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration FELT = Duration.ofMillis(50);
    private static final Duration FAST = Duration.ofMillis(4);
    private static final Duration SLOW = Duration.ofMillis(30);

    private final AtomicLong lastCopy =
            new AtomicLong(System.nanoTime() - Duration.ofMinutes(1).toNanos());

    private final AtomicInteger tries = new AtomicInteger();

    @TempDir
    private Path data;

    @Test
    void pauseMirroringWhileItSlowsThePrimaryAndTryAgainLater() {
        try (var primary = RawServer.running(this::primary);
                var candidate = RawServer.running(this::candidate);
                var proxy = ShadowProxy.start(policy(primary, candidate, windows()), new ProxyOptions(2, 1, 0));
                var users = Users.of(proxy.address())) {
            var admin = new AdminPage(proxy.adminAddress());

            String asked = await().atMost(SOON)
                    .until(() -> askedWhilePaused(proxy.address(), admin), path -> !path.equals(NOT_PAUSED));
            String ready = admin.get("/health/ready").body();

            assertThat(candidate.requests()).noneMatch(copy -> copy.start().contains(asked + " "));
            assertThat(ready).contains("mirroring pauses itself: the primary's p95 is");
            assertThat(admin.metrics().ledger(LedgerCounter.CONTROL_WINDOW)).isGreaterThanOrEqualTo(ASKED);
            assertThat(admin.metric("understudy_control_p95_seconds{mirroring=\"on\"}"))
                    .isGreaterThan(admin.metric("understudy_control_p95_seconds{mirroring=\"off\"}"));
            await().atMost(SOON).until(() -> admin.metric("understudy_control_paused") == 0);
            int copies = candidate.requests().size();
            await().atMost(SOON).until(() -> candidate.requests().size() > copies);
            assertThat(users.served()).hasPositiveValue();
        }
    }

    /** Asks under a path of its own and returns it; {@link #NOT_PAUSED} where a pause did not last all the while. */
    private String askedWhilePaused(InetSocketAddress proxy, AdminPage admin) {
        if (admin.metric("understudy_control_paused") != 1) return NOT_PAUSED;
        String path = "/paused/" + tries.incrementAndGet();
        try (var client = RawClient.to(proxy)) {
            for (int i = 0; i < ASKED; i++) {
                client.send("GET " + path + " HTTP/1.1\r\nHost: shop\r\n\r\n").answer();
            }
        }
        return admin.metric("understudy_control_paused") == 1 ? path : NOT_PAUSED;
    }

    @Test
    void areNotThereWhereThePolicyHasNone() {
        try (var primary = RawServer.running(this::primary);
                var candidate = RawServer.running(this::candidate);
                var proxy = ShadowProxy.start(policy(primary, candidate, Optional.empty()), new ProxyOptions(2, 1, 0));
                var users = Users.of(proxy.address())) {
            await().atMost(SOON).until(() -> users.served().get() > 300);

            assertThat(new AdminPage(proxy.adminAddress()).metrics().ledger(LedgerCounter.CONTROL_WINDOW))
                    .isZero();
        }
    }

    private Policy policy(RawServer primary, RawServer candidate, Optional<ControlWindowSettings> windows) {
        Policy policy = TestPolicy.between(primary.url(), candidate.url(), TestPolicy.NOWHERE, data);
        return policy.withPrecautions(policy.precautions().withControlWindows(windows));
    }

    private static Optional<ControlWindowSettings> windows() {
        return Optional.of(new ControlWindowSettings(Duration.ofSeconds(2), Duration.ofMillis(500)));
    }

    private void primary(RawServer.Conversation conversation) throws IOException {
        while (conversation.request() != null) {
            boolean crowded = System.nanoTime() - lastCopy.get() < FELT.toNanos();
            LockSupport.parkNanos((crowded ? SLOW : FAST).toNanos());
            conversation.send(OK);
        }
    }

    private void candidate(RawServer.Conversation conversation) throws IOException {
        while (conversation.request() != null) {
            lastCopy.set(System.nanoTime());
            conversation.send(OK);
        }
    }

    /** Some who ask one thing after another until they are stopped. */
    private record Users(AtomicBoolean stopped, AtomicInteger served, List<Thread> threads) implements AutoCloseable {
        static Users of(InetSocketAddress proxy) {
            var users = new Users(new AtomicBoolean(), new AtomicInteger(), new ArrayList<>());
            for (int i = 0; i < USERS; i++) {
                users.threads.add(Thread.ofVirtual().start(() -> users.ask(proxy)));
            }
            return users;
        }

        private void ask(InetSocketAddress proxy) {
            try (var client = RawClient.to(proxy)) {
                while (!stopped.get()) {
                    client.send("GET /orders/7 HTTP/1.1\r\nHost: shop\r\n\r\n").answer();
                    served.incrementAndGet();
                }
            }
        }

        @Override
        public void close() {
            stopped.set(true);
            try {
                for (Thread thread : threads) thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
