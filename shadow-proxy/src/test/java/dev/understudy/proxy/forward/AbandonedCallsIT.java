package dev.understudy.proxy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that goes away takes its call to the primary with it, wherever it was; nothing stays open. */
class AbandonedCallsIT {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final CountDownLatch ended = new CountDownLatch(1);

    /** How a client leaves. */
    record Leaving(String name, Consumer<RawClient> how) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Leaving> leavings() {
        return Stream.of(new Leaving("closes", RawClient::close), new Leaving("resets", RawClient::abort));
    }

    @ParameterizedTest
    @MethodSource("leavings")
    void endWhereTheClientLeavesInTheMiddleOfItsUpload(Leaving leaving) {
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    untilTheEnd(() -> conversation.in().transferTo(OutputStream.nullOutputStream()));
                });
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            client.send("PUT /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\nsome");
            await().until(() -> primary.requests().size() == 1);
            assertThat(proxy.primary().pending()).isEqualTo(1);

            leaving.how().accept(client);

            await().until(() -> ended.getCount() == 0);
            await().until(() -> proxy.primary().pending() == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("leavings")
    void endWhereTheClientLeavesInTheMiddleOfItsDownload(Leaving leaving) {
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send(CHUNKED);
                    untilTheEnd(() -> {
                        while (true) conversation.send("400\r\n" + "x".repeat(0x400) + "\r\n");
                    });
                });
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            client.send(GET).answerToHead();
            assertThat(proxy.primary().pending()).isEqualTo(1);

            leaving.how().accept(client);

            await().until(() -> ended.getCount() == 0);
            await().until(() -> proxy.primary().pending() == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("leavings")
    void endWhereTheClientOfASilentEventStreamLeaves(Leaving leaving) {
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
                    untilTheEnd(() -> conversation.in().read());
                });
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            client.send(GET).answerToHead();

            leaving.how().accept(client);

            await().until(() -> ended.getCount() == 0);
            await().until(() -> proxy.primary().pending() == 0);
        }
    }

    @Test
    void endWhereTheClientDoesNotTakeItsEarlyAnswer() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    conversation.send("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
                    untilTheEnd(() -> conversation.in().transferTo(OutputStream.nullOutputStream()));
                });
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            client.send("PUT /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nsome\r\n");

            assertThat(client.answer().status()).isEqualTo(413);

            await().until(() -> ended.getCount() == 0);
            await().until(() -> proxy.primary().pending() == 0);
        }
    }

    @Test
    void letAnUploadAndItsAnswerOverlap() throws IOException {
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    conversation.send(CHUNKED);
                    for (int i = 0; i < 3; i++) {
                        byte[] piece = conversation.in().readNBytes(4);
                        conversation.send("4\r\n" + new String(piece, StandardCharsets.ISO_8859_1) + "\r\n");
                    }
                    conversation.send("0\r\n\r\n");
                });
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 12\r\n\r\n")
                    .answerToHead();

            for (String piece : List.of("abcd", "efgh", "ijkl")) {
                client.send(piece);
                assertThat(client.in().readNBytes(9))
                        .asString(StandardCharsets.ISO_8859_1)
                        .isEqualTo("4\r\n" + piece + "\r\n");
            }
            assertThat(client.all()).isEqualTo("0\r\n\r\n");
        }
    }

    @Test
    void carryAHalfClosedWebSocketToItsEnd() throws IOException {
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    conversation.send(
                            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
                    byte[] all = conversation.in().readAllBytes();
                    conversation.out().write(all);
                    conversation.send("bye");
                });
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            client.send("GET /ws HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
            RawMessage switched = client.answerToHead();

            client.send("\u0081\u0085early").send("late").endWrites();

            assertThat(switched.status()).isEqualTo(101);
            assertThat(client.all()).isEqualTo("\u0081\u0085earlylatebye");
            assertThat(proxy.primary().pending()).isZero();
        }
    }

    /** What a server does that blocks until its connection ends, one way or the other. */
    private interface Blocking {
        void run() throws IOException;
    }

    private void untilTheEnd(Blocking blocking) throws IOException {
        try {
            blocking.run();
        } finally {
            ended.countDown();
        }
    }
}
