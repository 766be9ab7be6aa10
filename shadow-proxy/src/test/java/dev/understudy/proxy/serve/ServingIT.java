package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How the serving half behaves over time: what no single pair of messages can show. */
class ServingIT {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final ServeLimits SHORT = new ServeLimits(
            Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300));

    private final RecordingAudience audience = new RecordingAudience();

    @Test
    void answersAHundredPipelinedRequestsInOrder() {
        try (var primary = RawServer.running(conversation -> {
                    for (RawMessage r = conversation.request(); r != null; r = conversation.request()) {
                        String path = r.start().split(" ")[1];
                        conversation.send("HTTP/1.1 200 OK\r\nContent-Length: " + path.length() + "\r\n\r\n" + path);
                    }
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            var all = new StringBuilder();
            for (int i = 0; i < 100; i++) all.append("GET /").append(i).append(" HTTP/1.1\r\nHost: h\r\n\r\n");
            client.send(all.toString());

            for (int i = 0; i < 100; i++) assertThat(client.answer().body()).isEqualTo("/" + i);
            assertThat(primary.connections()).isEqualTo(1);
        }
    }

    @Test
    void relaysTheContinueOfThePrimaryAndThenTheBody() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    conversation.send("HTTP/1.1 100 Continue\r\n\r\n");
                    byte[] body = conversation.in().readNBytes(5);
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
                            + new String(body, StandardCharsets.ISO_8859_1));
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send("PUT /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
            assertThat(client.answer().start()).isEqualTo("HTTP/1.1 100 Continue");

            client.send("hello");

            assertThat(client.answer().body()).isEqualTo("hello");
            assertThat(primary.requests().getFirst().lines()).contains("Expect: 100-continue");
        }
    }

    @Test
    void bringsAnEarlyAnswerAndEndsTheConnectionBehindIt() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    conversation.send("HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nbig");
                    conversation.in().transferTo(OutputStream.nullOutputStream());
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\nsome");

            RawMessage answer = client.answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.value("Connection")).isEqualTo("close");
            assertThat(client.all()).isEmpty();
        }
    }

    @Test
    void streamsBothWaysWithBackPressure() {
        long size = 300L << 20;
        var received = new AtomicLong();
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    byte[] piece = new byte[1 << 16];
                    while (received.get() < size) {
                        int count =
                                conversation.in().read(piece, 0, (int) Math.min(piece.length, size - received.get()));
                        received.addAndGet(count);
                    }
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n");
                    for (long sent = 0; sent < size; sent += piece.length)
                        conversation.out().write(piece);
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: " + size + "\r\n\r\n");
            byte[] piece = new byte[1 << 16];
            for (long sent = 0; sent < size; sent += piece.length) client.send(piece);

            RawMessage head = client.answerToHead();
            long read = drain(client, size);

            assertThat(head.status()).isEqualTo(200);
            assertThat(received.get()).isEqualTo(size);
            assertThat(read).isEqualTo(size);
            await().until(() -> audience.ends().contains("POST /a answered " + size + " " + size));
        }
    }

    private static long drain(RawClient client, long size) {
        try {
            byte[] piece = new byte[1 << 16];
            long read = 0;
            while (read < size) read += client.in().read(piece);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void holdsThePrimaryBackWhileTheClientDoesNotRead() throws InterruptedException {
        var stuck = new CountDownLatch(1);
        var sent = new AtomicLong();
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
                    while (sent.incrementAndGet() < 4000) conversation.send(chunk);
                    stuck.countDown();
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send(GET);
            assertThat(client.answerToHead().status()).isEqualTo(200);

            assertThat(stuck.await(1, TimeUnit.SECONDS)).isFalse();
            assertThat(sent.get()).isLessThan(1000);
        }
    }

    @Test
    void asksASafeRequestOnceMoreWhereAReusedConnectionWasClosed() {
        var connection = new AtomicInteger();
        try (var primary = RawServer.running(conversation -> {
                    int number = connection.incrementAndGet();
                    conversation.request();
                    conversation.send(OK);
                    if (number == 1) {
                        conversation.requestHead();
                        conversation.abort();
                    } else {
                        conversation.request();
                    }
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().status()).isEqualTo(200);

            RawMessage second = client.send(GET).answer();

            assertThat(second.status()).isEqualTo(200);
            assertThat(primary.connections()).isEqualTo(2);
            assertThat(primary.requests()).hasSize(3);
        }
    }

    @Test
    void neverRepeatsAnUnsafeRequest() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send(OK);
                    conversation.request();
                    conversation.abort();
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            String post = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n";
            assertThat(client.send(post).answer().status()).isEqualTo(200);

            RawMessage second = client.send(post).answer();

            assertThat(second.status()).isEqualTo(502);
            assertThat(second.value("Proxy-Status")).isEqualTo("understudy; error=connection_terminated");
            assertThat(primary.requests()).hasSize(2);
        }
    }

    @Test
    void saysThatThePrimaryIsNotThere() {
        try (var proxy = ServedPrimary.before(URI.create("http://127.0.0.1:1"), audience);
                var client = proxy.client()) {
            RawMessage answer = client.send(GET).answer();

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.value("Proxy-Status")).isEqualTo("understudy; error=connection_refused");
            assertThat(client.send(GET).answer().status()).isEqualTo(502);
        }
    }

    @Test
    void givesUpOnAPrimaryThatDoesNotAnswer() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.request();
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            RawMessage answer = client.send(GET).answer();

            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.value("Proxy-Status")).isEqualTo("understudy; error=http_response_timeout");
            assertThat(audience.ends()).containsExactly("GET /a PRIMARY_FAILED");
        }
    }

    @Test
    void cutsOffAHeadThatTakesTooLong() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience, SHORT);
                var client = proxy.client()) {
            client.send("GET /a HTTP/1.1\r\nHost:");

            assertThat(client.all()).startsWith("HTTP/1.1 408 ");
            assertThat(audience.ends()).isEmpty();
        }
    }

    @Test
    void cutsOffABodyThatStops() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience, SHORT);
                var client = proxy.client()) {
            client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");

            assertThat(client.all()).startsWith("HTTP/1.1 408 ");
            assertThat(audience.ends()).containsExactly("POST /a CLIENT_GONE");
        }
    }

    @Test
    void closesAnIdleConnectionSilently() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience, SHORT);
                var client = proxy.client()) {
            client.send(GET).answer();

            assertThat(client.all()).isEmpty();
        }
    }

    @Test
    void carriesAnotherProtocolAfterAnUpgrade() throws IOException {
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    conversation.send(
                            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\nhi");
                    conversation.in().transferTo(conversation.out());
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send("GET /ws HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n");
            RawMessage head = client.answerToHead();
            client.send("\0\1\2binary");

            assertThat(head.start()).isEqualTo("HTTP/1.1 101 Switching Protocols");
            assertThat(head.value("Upgrade")).isEqualTo("echo");
            assertThat(client.in().readNBytes(11))
                    .asString(StandardCharsets.ISO_8859_1)
                    .isEqualTo("hi\0\1\2binary");
            client.endWrites();
            assertThat(client.all()).isEmpty();
            assertThat(audience.ends()).containsExactly("GET /ws SWITCHED");
        }
    }

    @Test
    void answersAClientThatClosedItsHalf() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send(GET).endWrites();

            assertThat(client.all()).endsWith("\r\n\r\nok");
        }
    }

    @Test
    void endsTheCallOfAClientThatLeaves() {
        var ended = new CountDownLatch(1);
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    try {
                        for (int i = 0; i < 100000; i++) conversation.send("400\r\n" + "x".repeat(0x400) + "\r\n");
                    } finally {
                        ended.countDown();
                    }
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send(GET).answerToHead();
            client.abort();

            await().until(() -> ended.getCount() == 0);
            assertThat(audience.ends()).containsExactly("GET /a CLIENT_GONE");
        }
    }

    @Test
    void streamsEventsAsTheyCome() throws IOException {
        var more = new CountDownLatch(1);
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n");
                    await().until(() -> more.getCount() == 0);
                    conversation.send("data: 2\n\n");
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send(GET).answerToHead();

            assertThat(client.in().readNBytes(14))
                    .asString(StandardCharsets.ISO_8859_1)
                    .isEqualTo("9\r\ndata: 1\n\n\r\n");
            more.countDown();
            assertThat(client.in().readNBytes(14))
                    .asString(StandardCharsets.ISO_8859_1)
                    .isEqualTo("9\r\ndata: 2\n\n\r\n");
        }
    }

    @Test
    void resetsAClientThatCouldNotTellATruncatedBodyOtherwise() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
                    conversation.abort();
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send("GET /a HTTP/1.0\r\nHost: h\r\n\r\n");

            assertThat(client.all()).endsWith("[reset]");
        }
    }

    @Test
    void namesThePrimaryAsHostWhereAnOldClientNamesNone() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send("GET /a HTTP/1.0\r\n\r\n").answer();

            assertThat(primary.requests().getFirst().value("Host"))
                    .isEqualTo("127.0.0.1:" + primary.address().getPort());
        }
    }

    @Test
    void closesAConnectionToThePrimaryBeforeThePrimaryDoes() {
        var closed = new CountDownLatch(1);
        try (var primary = RawServer.running(conversation -> {
                    while (conversation.request() != null) conversation.send(OK);
                    closed.countDown();
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send(GET).answer();

            await().atMost(Duration.ofMillis(1900)).until(() -> closed.getCount() == 0);

            assertThat(client.send(GET).answer().status()).isEqualTo(200);
            assertThat(primary.connections()).isEqualTo(2);
        }
    }
}
