package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.forward.ConnectionLimits;
import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Names;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.ResponseHead;
import dev.understudy.proxy.wire.Loop;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A primary that ends its idle connections when it suits nobody. */
class StaleConnectionIT {
    private static final int ROUNDS = 400;
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String EMPTY_POST = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n";

    private final RecordingAudience audience = new RecordingAudience();

    @Test
    void usesNoConnectionThatThePrimaryHasEnded() throws InterruptedException {
        var ended = new CountDownLatch(1);
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send(OK);
                    if (ended.getCount() > 0) conversation.end();
                    ended.countDown();
                    conversation.request();
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            assertThat(client.send(EMPTY_POST).answer().status()).isEqualTo(200);
            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();

            assertThat(client.send(EMPTY_POST).answer().status()).isEqualTo(200);

            assertThat(primary.connections()).isEqualTo(2);
            assertThat(primary.requests()).hasSize(2);
        }
    }

    /** The end lies in the kernel, and the loop has had no time to hear of it. */
    @Test
    void looksForAnEndRightBeforeItUsesAConnectionAgain() {
        var ended = new CountDownLatch(1);
        var blocking = new BlockingAudience(ended);
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send(OK);
                    conversation.end();
                    ended.countDown();
                });
                var proxy = ServedPrimary.before(primary.url(), blocking);
                var client = proxy.client()) {
            client.send(EMPTY_POST + EMPTY_POST);

            assertThat(client.answer().status()).isEqualTo(200);
            assertThat(client.answer().status()).isEqualTo(200);
            assertThat(primary.connections()).isEqualTo(2);
            assertThat(primary.requests()).hasSize(2);
        }
    }

    @Test
    void neverSendsAnUnsafeRequestTwice() {
        try (var primary = new AwkwardServer(7);
                var proxy = ServedPrimary.before(primary.server.url(), audience)) {
            List<Integer> statuses = ask(proxy, "POST /%d HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody");

            assertThat(statuses).hasSize(ROUNDS).containsOnly(200, 502).contains(200, 502);
            assertThat(primary.seen)
                    .allSatisfy((request, times) ->
                            assertThat(times.get()).as(request).isEqualTo(1));
        }
    }

    @Test
    void sendsASafeRequestOnceMoreAtMost() {
        try (var primary = new AwkwardServer(8);
                var proxy = ServedPrimary.before(primary.server.url(), audience)) {
            List<Integer> statuses = ask(proxy, "GET /%d HTTP/1.1\r\nHost: h\r\n\r\n");

            assertThat(statuses).hasSize(ROUNDS).containsOnly(200);
            assertThat(primary.seen)
                    .allSatisfy((request, times) ->
                            assertThat(times.get()).as(request).isBetween(1, 2));
            assertThat(primary.seen.values()).anyMatch(times -> times.get() == 2);
        }
    }

    private static List<Integer> ask(ServedPrimary proxy, String request) {
        var statuses = new ArrayList<Integer>();
        try (RawClient client = proxy.client()) {
            for (int i = 0; i < ROUNDS; i++) {
                statuses.add(client.send(request.formatted(i)).answer().status());
            }
        }
        return statuses;
    }

    @Test
    void keepsNoConnectionLongerThanTheAnswerAllows() {
        var closed = new CountDownLatch(1);
        String brief = "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=1\r\nContent-Length: 2\r\n\r\nok";
        var limits = ConnectionLimits.serving(10, Duration.ofMinutes(1));
        try (var primary = RawServer.running(conversation -> {
                    while (conversation.request() != null) conversation.send(brief);
                    closed.countDown();
                });
                var proxy = ServedPrimary.before(TestSides.primary(limits, Names.SYSTEM, primary.url()), 1, audience);
                var client = proxy.client()) {
            client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").answer();

            await().atMost(Duration.ofSeconds(2)).until(() -> closed.getCount() == 0);
        }
    }

    @Test
    void usesNoConnectionAgainThatTheAnswerGivesNoTime() {
        String never = "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=0\r\nContent-Length: 2\r\n\r\nok";
        try (var primary = RawServer.answering(never);
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            for (int i = 0; i < 3; i++) client.send(EMPTY_POST).answer();

            assertThat(primary.connections()).isEqualTo(3);
        }
    }

    /**
     * Answers the first request of each connection, and then, as chance has it, ends it before the next has come, while it
     * comes or when it has come, with an end or a reset; counts every request of which it saw the beginning.
     */
    private static final class AwkwardServer implements AutoCloseable {
        private final ConcurrentHashMap<String, AtomicInteger> seen = new ConcurrentHashMap<>();
        private final Random random;
        private final RawServer server = RawServer.running(this::converse);

        AwkwardServer(long seed) {
            random = new Random(seed);
        }

        private void converse(RawServer.Conversation conversation) throws IOException {
            if (!see(conversation.in())) return;
            rest(conversation.in());
            conversation.send(OK);
            switch (next(4)) {
                case 0 -> {}
                case 1 -> see(conversation.in());
                case 2 -> {
                    if (see(conversation.in())) rest(conversation.in());
                }
                default -> {
                    while (see(conversation.in())) {
                        rest(conversation.in());
                        conversation.send(OK);
                        if (next(4) == 0) break;
                    }
                }
            }
            if (next(2) == 0) conversation.abort();
            else conversation.end();
        }

        private synchronized int next(int bound) {
            return random.nextInt(bound);
        }

        /** The first line of a request; false at the end. */
        private boolean see(InputStream in) throws IOException {
            String line = line(in);
            if (line.isEmpty()) return false;
            seen.computeIfAbsent(line, key -> new AtomicInteger()).incrementAndGet();
            return true;
        }

        private static void rest(InputStream in) throws IOException {
            boolean body = false;
            for (String line = line(in); !line.isEmpty(); line = line(in)) body |= line.startsWith("Content-Length");
            if (body) in.readNBytes(4);
        }

        private static String line(InputStream in) throws IOException {
            var line = new StringBuilder();
            for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) line.append((char) octet);
            return line.toString().strip();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** Holds the loop while it tells of an answer's body, until the primary has ended the connection. */
    private record BlockingAudience(CountDownLatch ended) implements Audience, Witness {
        @Override
        public Witness forwarded(RequestHead head, Client client, Loop loop) {
            return this;
        }

        @Override
        public void refused(Refusal refusal) {}

        @Override
        public void answeredHere(RequestHead head) {}

        @Override
        public void requestBody(byte[] array, int from, int to) {}

        @Override
        public void answerHead(ResponseHead head) {}

        @Override
        public void answerBody(byte[] array, int from, int to) {
            try {
                if (!ended.await(5, TimeUnit.SECONDS)) throw new IllegalStateException("the primary did not end");
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public void answered(Instance instance, Timing timing, HeaderLines trailers) {}

        @Override
        public void unanswered(Cause cause) {}
    }
}
