package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** More clients than may be connected at once. */
class CrowdIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final int LIMIT = 4;

    @Test
    void makesTheConnectionThatWaitedLongestGiveWay() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience(), ServeLimits.DEFAULT, LIMIT)) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < LIMIT; i++) {
                RawClient client = proxy.client();
                client.send(GET).answer();
                clients.add(client);
            }

            try (var newcomer = proxy.client()) {
                assertThat(newcomer.send(GET).answer().body()).isEqualTo("ok");
            }

            assertThat(clients.getFirst().all()).isEmpty();
            assertThat(clients.getLast().send(GET).answer().body()).isEqualTo("ok");
            clients.forEach(RawClient::close);
        }
    }

    @Test
    void letsNewcomersWaitWhileAllAreBusy() {
        var mayAnswer = new CountDownLatch(1);
        try (var primary = RawServer.running(conversation -> {
                    while (conversation.request() != null) {
                        await().until(() -> mayAnswer.getCount() == 0);
                        conversation.send(OK);
                    }
                });
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience(), ServeLimits.DEFAULT, LIMIT)) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 2 * LIMIT; i++) clients.add(proxy.client().send(GET));
            await().until(() -> primary.requests().size() == LIMIT);

            mayAnswer.countDown();

            assertThat(clients)
                    .allSatisfy(client -> assertThat(client.answer().body()).isEqualTo("ok"));
            assertThat(proxy.connected()).isLessThanOrEqualTo(LIMIT);
            clients.forEach(RawClient::close);
        }
    }

    @Test
    void servesThroughACrowdOfSlowHeads() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience(), ServeLimits.DEFAULT, LIMIT)) {
            List<RawClient> slow = new ArrayList<>();
            for (int i = 0; i < LIMIT; i++) slow.add(proxy.client().send("GET /slow HTT"));
            await().until(() -> proxy.connected() == LIMIT);

            try (var newcomer = proxy.client()) {
                await().atMost(Duration.ofSeconds(2))
                        .untilAsserted(() ->
                                assertThat(newcomer.send(GET).answer().body()).isEqualTo("ok"));
            }
            slow.forEach(RawClient::close);
        }
    }
}
