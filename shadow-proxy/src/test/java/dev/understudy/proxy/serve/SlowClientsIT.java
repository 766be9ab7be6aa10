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
import org.junit.jupiter.api.Test;

/** Clients that take their time, by accident or on purpose, against limits made small. */
class SlowClientsIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final Duration SOON = Duration.ofSeconds(10);
    /** A kibibyte of body per half second; a head in one second. */
    private static final ServeLimits SMALL = new ServeLimits(
            Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofMillis(200));

    private final RecordingAudience audience = new RecordingAudience();

    @Test
    void areCutOffInTheirHeadsWhileOthersAreServed() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience, SMALL);
                var normal = proxy.client()) {
            List<RawClient> loris = new ArrayList<>();
            for (int i = 0; i < 500; i++) loris.add(proxy.client().send("GET /slow HTTP/1.1\r\nHost: h\r\nX-"));

            await().atMost(SOON).until(() -> {
                assertThat(normal.send(GET).answer().status()).isEqualTo(200);
                return proxy.connected() == 1;
            });
            assertThat(loris.getFirst().all()).startsWith("HTTP/1.1 408 ").contains("Proxy-Status: ");
            assertThat(primary.requests()).allMatch(request -> request.start().equals("GET /a HTTP/1.1"));
            loris.forEach(RawClient::close);
        }
    }

    @Test
    void cannotStretchAHeadByAByteNowAndThen() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience, SMALL);
                var client = proxy.client()) {
            client.send("GET /slow HTTP/1.1\r\n");
            await().until(() -> proxy.connected() == 1);

            await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> {
                if (proxy.connected() == 1) sendUnlessClosed(client, "a");
                return proxy.connected() == 0;
            });
            assertThat(audience.ends()).isEmpty();
        }
    }

    @Test
    void cannotStretchABodyByAByteNowAndThen() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience, SMALL);
                var client = proxy.client()) {
            client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");

            await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(() -> {
                if (audience.ends().isEmpty()) sendUnlessClosed(client, "x");
                return !audience.ends().isEmpty();
            });

            assertThat(client.all()).startsWith("HTTP/1.1 408 ");
            assertThat(audience.ends()).containsExactly("POST /a CLIENT_GONE");
        }
    }

    @Test
    void areCutOffWhereTheyDoNotRead() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
                    String piece = "x".repeat(100_000);
                    for (int i = 0; i < 1000; i++) conversation.send(piece);
                });
                var proxy = ServedPrimary.before(primary.url(), audience, SMALL);
                var client = proxy.client()) {
            client.send(GET).answerToHead();

            await().atMost(SOON).until(() -> proxy.connected() == 0);

            assertThat(audience.ends()).containsExactly("GET /a CLIENT_GONE");
            assertThat(client.all()).hasSizeLessThan(50_000_000);
        }
    }

    @Test
    void areServedWhereTheyAreSlowButSteady() throws Exception {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience, SMALL);
                var client = proxy.client()) {
            client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 20480\r\n\r\n");
            for (int piece = 0; piece < 20; piece++) {
                client.send("x".repeat(1024));
                assertThat(client.in().available()).isZero();
                await().pollDelay(Duration.ofMillis(100)).until(() -> true);
            }

            assertThat(client.answer().body()).isEqualTo("ok");
        }
    }

    private static void sendUnlessClosed(RawClient client, String text) {
        try {
            client.send(text);
        } catch (java.io.UncheckedIOException closed) {
            // as it should be in the end
        }
    }
}
