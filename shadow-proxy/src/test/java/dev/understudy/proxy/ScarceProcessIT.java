package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.fixture.AdminPage;
import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proxy in a process that has little: users are served all the same. */
class ScarceProcessIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int UPLOAD = 5_000_000;

    @TempDir
    private Path directory;

    @Test
    void answersTwoHundredLargeUploadsWithASmallHeap() throws Exception {
        byte[] piece = "x".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1);
        String head = "GET /a HTTP/1.1\r\nHost: h\r\nContent-Length: " + UPLOAD + "\r\nConnection: close\r\n\r\n";
        try (var primary = RawServer.running(talk -> {
                    talk.requestHead();
                    talk.in().skipNBytes(UPLOAD);
                    talk.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + "y".repeat(1_000_000));
                });
                var candidate = RawServer.answering(OK)) {
            Path policy = PolicyText.between(primary, candidate).in(directory);
            try (var proxy = ProxyProcess.start(policy, List.of(), "-Xmx128m", "-XX:+ExitOnOutOfMemoryError")) {
                AdminPage admin = proxy.admin();
                InetSocketAddress address = proxy.address();
                var atOnce = new Semaphore(50);
                var answers = new ConcurrentLinkedQueue<Integer>();
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    clients.add(Thread.ofVirtual().start(() -> {
                        atOnce.acquireUninterruptibly();
                        try (var client = RawClient.to(address, SOON)) {
                            client.send(head);
                            for (int sent = 0; sent < UPLOAD; sent += piece.length) client.send(piece);
                            answers.add(client.answer().body().length());
                        } finally {
                            atOnce.release();
                        }
                    }));
                }
                for (Thread client : clients) client.join();

                assertThat(answers).hasSize(200).allMatch(length -> length == 1_000_000);
                assertThat(proxy.isAlive()).isTrue();
                assertThat(admin.metric("understudy_ledger_total{kind=\"seen\""))
                        .isEqualTo(200);
                assertThat(String.join("\n", proxy.said())).doesNotContain("OutOfMemoryError");
            }
        }
    }

    @Test
    void blamesNoClientForTimeInWhichItStoodStillItself() throws Exception {
        String half = "x".repeat(50_000);
        try (var primary = RawServer.answering(OK);
                var candidate = RawServer.answering(OK)) {
            Path policy = PolicyText.between(primary, candidate)
                    .withProxy("timeouts: { head: 2s, progress: 2s, stall: 2s }")
                    .in(directory);
            try (var proxy = ProxyProcess.start(policy);
                    var inItsHead = RawClient.to(proxy.address(), SOON);
                    var inItsBody = RawClient.to(proxy.address(), SOON)) {
                inItsBody.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n" + half);
                inItsHead.send("GET /a HTTP");
                await().until(() -> proxy.metrics().ledger(LedgerCounter.SEEN) == 1);
                proxy.freeze();
                inItsHead.send("/1.1\r\nHost: h\r\n\r\n");
                inItsBody.send(half);
                await().pollDelay(Duration.ofSeconds(3)).until(() -> true); // longer than a client may take

                proxy.thaw();

                assertThat(inItsHead.answer().status()).isEqualTo(200);
                assertThat(inItsBody.answer().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void waitsAndRecoversWhereDescriptorsAreShort() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit is not installed");
        try (var primary = RawServer.answering(OK);
                var candidate = RawServer.answering(OK)) {
            Path policy = PolicyText.between(primary, candidate).in(directory);
            List<String> few = List.of("/usr/bin/prlimit", "--nofile=256:256");
            try (var proxy = ProxyProcess.start(policy, few, "-Xmx128m")) {
                AdminPage admin = proxy.admin();
                InetSocketAddress address = proxy.address();
                List<RawClient> crowd = new ArrayList<>();
                for (int i = 0; i < 400; i++) crowd.add(RawClient.to(address));
                long before = cpuTicks(proxy.pid());

                for (int i = 0; i < 50; i++) {
                    try (var user = RawClient.to(address, SOON)) {
                        assertThat(user.send(GET).answer().status()).isEqualTo(200);
                    }
                }
                assertThat(admin.metric("understudy_client_connections_limit")).isLessThan(100);
                crowd.forEach(RawClient::close);

                await().atMost(SOON).until(() -> admin.metric("understudy_client_connections ") == 0);
                try (var user = RawClient.to(address, SOON)) {
                    assertThat(user.send(GET).answer().status()).isEqualTo(200);
                }
                assertThat(admin.metric("understudy_request_duration_seconds_count{by=\"proxy\""))
                        .isZero();
                assertThat(cpuTicks(proxy.pid()) - before).isLessThan(2000);
            }
        }
    }

    /** User and system time of a process so far, in hundredths of a second. */
    private static long cpuTicks(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
