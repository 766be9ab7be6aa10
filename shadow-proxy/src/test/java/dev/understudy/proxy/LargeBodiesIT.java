package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.proxy.fixture.PolicyText;
import dev.understudy.proxy.fixture.ProxyProcess;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies far larger than the proxy's memory, and answers that nobody takes, in a process with a heap of 64 MB. */
class LargeBodiesIT {
    private static final long SIZE = 5L << 30;
    private static final int PIECE = 1 << 18;
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    private static Path directory;

    private static final AtomicLong ENDLESS = new AtomicLong();
    private static long seen;
    private static RawServer primary;
    private static RawServer candidate;
    private static ProxyProcess proxy;
    private static InetSocketAddress address;

    @BeforeAll
    static void begin() throws IOException {
        primary = RawServer.running(LargeBodiesIT::serve);
        candidate = RawServer.answering(OK);
        proxy = ProxyProcess.start(PolicyText.between(primary, candidate).in(directory), "64m");
        address = proxy.address();
    }

    @AfterAll
    static void end() {
        proxy.close();
        primary.close();
        candidate.close();
    }

    private static void serve(RawServer.Conversation conversation) throws IOException {
        String start = conversation.requestHead().start();
        if (start.startsWith("PUT /large")) {
            long numbered = numbered(conversation.in());
            conversation.send("HTTP/1.1 200 OK\r\nConnection: close\r\nX-Numbered: " + numbered
                    + "\r\nContent-Length: 2\r\n\r\nok");
        } else if (start.startsWith("GET /large")) {
            conversation.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + SIZE + "\r\n\r\n");
            write(conversation.out());
        } else if (start.startsWith("GET /endless")) {
            conversation.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            byte[] piece = new byte[PIECE];
            while (true) {
                conversation.out().write(piece);
                ENDLESS.addAndGet(piece.length);
            }
        } else {
            conversation.send(OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        }
    }

    /** Pieces that begin with their number, so that a lost, doubled or moved one is seen. */
    private static void write(OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        for (long number = 0; number < SIZE / PIECE; number++) {
            ByteBuffer.wrap(piece).putLong(number);
            out.write(piece);
        }
    }

    /** How many pieces came in order. */
    private static long numbered(InputStream in) throws IOException {
        byte[] piece = new byte[PIECE];
        for (long number = 0; number < SIZE / PIECE; number++) {
            if (in.readNBytes(piece, 0, PIECE) < PIECE || ByteBuffer.wrap(piece).getLong() != number) return number;
        }
        return SIZE / PIECE;
    }

    @Test
    void reachThePrimaryWhole() throws IOException {
        try (var client = RawClient.to(address)) {
            client.send("PUT /large HTTP/1.1\r\nHost: h\r\nContent-Length: " + SIZE + "\r\n\r\n");
            write(client.out());

            assertThat(client.answer().value("X-Numbered")).isEqualTo(Long.toString(SIZE / PIECE));
        }
    }

    @Test
    void reachTheClientWholeWhileTheyAreMirrored() throws IOException {
        try (var client = RawClient.to(address)) {
            client.send("GET /large HTTP/1.1\r\nHost: h\r\n\r\n").answerToHead();

            assertThat(numbered(client.in())).isEqualTo(SIZE / PIECE);
            await().until(() -> !candidate.requests().isEmpty());
        }
    }

    @Test
    void waitAtThePrimaryWhereNobodyTakesThem() {
        List<RawClient> slow = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            var client = RawClient.to(address);
            slow.add(client);
            client.send("GET /endless HTTP/1.1\r\nHost: h\r\n\r\n").answerToHead();
        }
        await().until(LargeBodiesIT::stands);

        try (var client = RawClient.to(address)) {
            assertThat(client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
                            .answer()
                            .body())
                    .isEqualTo("ok");
        }
        slow.forEach(RawClient::abort);
    }

    /** Whether nothing more was taken from the primary since the last look. */
    private static boolean stands() {
        long now = ENDLESS.get();
        boolean same = now == seen;
        seen = now;
        return same && now > 0;
    }
}
