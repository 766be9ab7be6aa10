package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.understudy.policy.Termination;
import dev.understudy.proxy.fixture.Certificates;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.tls.ServerTls;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP/2 towards clients: the same path as HTTP/1.1, seen by a client of its own making. */
class Http2IT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final MediaType TEXT = MediaType.get("text/plain");

    @TempDir
    private Path directory;

    private final Certificates certificates = new Certificates();
    private final RecordingAudience audience = new RecordingAudience();
    private ServerTls tls;
    private OkHttpClient client;

    @BeforeEach
    void begin() {
        tls = ServerTls.of(new Termination(Certificates.files(directory, certificates.server()), true));
        HandshakeCertificates trusting = certificates.trusting();
        client = new OkHttpClient.Builder()
                .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
                .readTimeout(Duration.ofSeconds(20))
                .build();
        client.dispatcher().setMaxRequestsPerHost(200);
        client.dispatcher().setMaxRequests(200);
    }

    @AfterEach
    void end() {
        client.dispatcher().executorService().shutdownNow();
        client.connectionPool().evictAll();
    }

    @Test
    void servesGetAsHttp11ToThePrimary() throws IOException {
        try (var primary = RawServer.answering("HTTP/1.1 203 Odd\r\nContent-Length: 2\r\nX-Two: a\r\nX-Two: b\r\n"
                        + "Connection: X-Hop\r\nX-Hop: 1\r\nKeep-Alive: 5\r\n\r\nok");
                var proxy = proxy(primary);
                Response answer = send(get(proxy, "/a/%2F/../b?x=1&x=2")
                        .header("Cookie", "a=1")
                        .addHeader("Cookie", "b=2")
                        .addHeader("Accept", "x"))) {
            assertThat(answer.protocol()).isEqualTo(Protocol.HTTP_2);
            assertThat(answer.code()).isEqualTo(203);
            assertThat(answer.headers("x-two")).containsExactly("a", "b");
            assertThat(answer.header("x-hop")).isNull();
            assertThat(answer.header("keep-alive")).isNull();
            assertThat(answer.header("via")).isEqualTo("1.1 understudy");
            assertThat(answer.body().string()).isEqualTo("ok");

            RawMessage arrived = primary.requests().getFirst();
            assertThat(arrived.start()).isEqualTo("GET /a/%2F/../b?x=1&x=2 HTTP/1.1".replace("/a/%2F/../b", "/a/b"));
            assertThat(arrived.value("Host"))
                    .isEqualTo("127.0.0.1:" + proxy.address().getPort());
            assertThat(arrived.lines().stream().filter(line -> line.startsWith("cookie:")))
                    .containsExactly("cookie: a=1; b=2");
            assertThat(arrived.value("X-Forwarded-Proto")).isEqualTo("https");
            assertThat(arrived.value("Via")).isEqualTo("2.0 understudy");
            assertThat(audience.ends()).containsExactly("GET /a/b?x=1&x=2 answered 0 2");
        }
    }

    @Test
    void carriesBodiesBothWays() throws IOException {
        try (var primary = RawServer.running(conversation -> {
                    for (var request = conversation.request(); request != null; request = conversation.request()) {
                        conversation.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + Integer.toHexString(request.body().length()) + "\r\n" + request.body()
                                + "\r\n0\r\n\r\n");
                    }
                });
                var proxy = proxy(primary);
                Response measured = send(get(proxy, "/m").post(RequestBody.create("hello", TEXT)));
                Response streamed = send(get(proxy, "/s").post(new Streamed(5)))) {
            assertThat(measured.body().string()).isEqualTo("hello");
            assertThat(streamed.body().string()).isEqualTo("xxxxx");
            assertThat(primary.requests().getFirst().value("Content-Length")).isEqualTo("5");
            assertThat(primary.requests().getLast().value("Transfer-Encoding")).isEqualTo("chunked");
            await().until(() -> audience.ends().size() == 2);
            assertThat(audience.ends()).containsExactly("POST /m answered 5 5", "POST /s answered 5 5");
        }
    }

    @Test
    void servesAHundredStreamsAtOnceOnOneConnection() throws Exception {
        int streams = 100;
        var allThere = new CountDownLatch(streams);
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    allThere.countDown();
                    awaitLatch(allThere);
                    conversation.send(OK);
                });
                var proxy = proxy(primary)) {
            send(get(proxy, "/first").head()).close();
            var answers = new ArrayList<CompletableFuture<String>>();
            for (int i = 0; i < streams; i++)
                answers.add(enqueue(get(proxy, "/" + i).build()));

            for (CompletableFuture<String> answer : answers)
                assertThat(answer.get()).isEqualTo("ok");
            assertThat(client.connectionPool().connectionCount()).isEqualTo(1);
        }
    }

    @Test
    void streamsLargeBodiesBothWaysWithFlowControl() throws IOException {
        int size = 8 << 20;
        var received = new AtomicLong();
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    byte[] piece = new byte[1 << 16];
                    while (received.get() < size) {
                        int wanted = (int) Math.min(piece.length, size - received.get());
                        received.addAndGet(conversation.in().read(piece, 0, wanted));
                    }
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n");
                    for (long sent = 0; sent < size; sent += piece.length)
                        conversation.out().write(piece);
                });
                var proxy = proxy(primary);
                Response answer = send(get(proxy, "/big").post(RequestBody.create(new byte[size], TEXT)))) {
            assertThat(answer.body().bytes()).hasSize(size);
            assertThat(received.get()).isEqualTo(size);
            await().until(() -> audience.ends().contains("POST /big answered " + size + " " + size));
        }
    }

    @Test
    void holdsThePrimaryBackWhileAClientDoesNotRead() throws Exception {
        var sent = new AtomicLong();
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
                    byte[] piece = new byte[100_000];
                    for (int i = 0; i < 1000; i++) {
                        conversation.out().write(piece);
                        sent.addAndGet(piece.length);
                    }
                });
                var proxy = proxy(primary);
                Response unread = send(get(proxy, "/slow"));
                Response other = send(get(proxy, "/slow").head())) {
            assertThat(other.code()).isEqualTo(200);
            long stalled = await().until(() -> stalledAt(sent), at -> at > 0);

            assertThat(stalled).isLessThan(80_000_000);
            assertThat(unread.body().bytes()).hasSize(100_000_000);
        }
    }

    @Test
    void keepsTheLengthOfAnAnswerToHeadAndSendsNoBodyWith204And304() throws IOException {
        try (var primary = RawServer.running(conversation -> {
                    for (var request = conversation.request(); request != null; request = conversation.request()) {
                        String path = request.start().split(" ")[1];
                        conversation.send("HTTP/1.1 " + path.substring(1) + " X\r\nContent-Length: "
                                + (path.equals("/204") ? "0" : "1234") + "\r\n\r\n");
                    }
                });
                var proxy = proxy(primary);
                Response head = send(get(proxy, "/200").head());
                Response none = send(get(proxy, "/204"));
                Response unchanged = send(get(proxy, "/304"))) {
            assertThat(head.header("content-length")).isEqualTo("1234");
            assertThat(none.code()).isEqualTo(204);
            assertThat(unchanged.code()).isEqualTo(304);
            assertThat(unchanged.header("content-length")).isEqualTo("1234");
        }
    }

    @Test
    void bringsTrailersBack() throws IOException {
        String body = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n";
        try (var primary = RawServer.answering(body + "X-Sum: 7\r\nContent-Length: 9\r\n\r\n");
                var proxy = proxy(primary);
                Response answer = send(get(proxy, "/t"))) {
            assertThat(answer.body().string()).isEqualTo("ok");
            assertThat(answer.trailers().get("x-sum")).isEqualTo("7");
            assertThat(answer.trailers().get("content-length")).isNull();
        }
    }

    @Test
    void cancelsThePrimarysCallWhenTheClientResetsTheStream() throws Exception {
        var gone = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    asked.countDown();
                    try {
                        conversation.in().readAllBytes();
                    } finally {
                        gone.countDown();
                    }
                });
                var proxy = proxy(primary)) {
            Call call = client.newCall(get(proxy, "/c").build());
            call.enqueue(new Completing(new CompletableFuture<>()));
            asked.await();

            call.cancel();

            awaitLatch(gone);
            await().until(() -> audience.ends().contains("GET /c CLIENT_GONE"));
        }
    }

    @Test
    void cancelsThePrimarysCallWhenTheClientResetsAnAnswerItDoesNotRead() throws Exception {
        var gone = new CountDownLatch(1);
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\n\r\n");
                    try {
                        byte[] piece = new byte[1 << 16];
                        while (true) conversation.out().write(piece);
                    } finally {
                        gone.countDown();
                    }
                });
                var proxy = proxy(primary)) {
            send(get(proxy, "/c")).close();

            awaitLatch(gone);
            await().until(() -> audience.ends().contains("GET /c CLIENT_GONE"));
        }
    }

    @Test
    void saysWhatWentWrongWithThePrimary() throws IOException {
        try (var primary = RawServer.running(conversation -> conversation.request());
                var proxy = proxy(primary);
                Response answer = send(get(proxy, "/x").post(RequestBody.create("a", TEXT)));
                Response withoutBody = send(get(proxy, "/x").head())) {
            assertThat(withoutBody.code()).isEqualTo(502);
            assertThat(answer.code()).isEqualTo(502);
            assertThat(answer.header("proxy-status")).isEqualTo("understudy; error=connection_terminated");
        }
    }

    @Test
    void resetsTheStreamOfATruncatedAnswer() throws IOException {
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
                });
                var proxy = proxy(primary);
                Response answer = send(get(proxy, "/cut"))) {
            assertThatThrownBy(() -> answer.body().bytes()).isInstanceOf(IOException.class);
            await().until(() -> audience.ends().contains("GET /cut PRIMARY_FAILED"));
        }
    }

    @Test
    void refusesWhatTheGuardRefuses() throws IOException {
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary);
                Response expecting = send(get(proxy, "/e").header("Expect", "100-continue"));
                Response traced = send(get(proxy, "/t").method("TRACE", null))) {
            assertThat(expecting.code()).isEqualTo(417);
            assertThat(traced.code()).isEqualTo(405);
            assertThat(primary.requests()).isEmpty();
            assertThat(audience.ends()).containsExactly("refused 417", "TRACE answered here");
        }
    }

    @Test
    void finishesItsStreamsAndSaysGoodbyeWhenItDrains() throws Exception {
        var asked = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    asked.countDown();
                    awaitLatch(mayAnswer);
                    conversation.send(OK);
                });
                var proxy = proxy(primary)) {
            CompletableFuture<String> answer = enqueue(get(proxy, "/d").build());
            asked.await();

            proxy.drain();
            mayAnswer.countDown();

            assertThat(answer.get()).isEqualTo("ok");
            await().until(() -> proxy.open() == 0);
        }
    }

    @Test
    void offersOnlyHttp11UnlessThePolicySaysOtherwise() throws IOException {
        tls = ServerTls.of(new Termination(Certificates.files(directory, certificates.server()), false));
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary);
                Response answer = send(get(proxy, "/a"))) {
            assertThat(answer.protocol()).isEqualTo(Protocol.HTTP_1_1);
        }
    }

    private ServedPrimary proxy(RawServer primary) {
        return ServedPrimary.before(
                TestSides.primary(primary.url()), loops -> audience, ServeLimits.DEFAULT, Optional.of(tls));
    }

    private static Request.Builder get(ServedPrimary proxy, String target) {
        return new Request.Builder().url("https://127.0.0.1:" + proxy.address().getPort() + target);
    }

    private Response send(Request.Builder request) throws IOException {
        return client.newCall(request.build()).execute();
    }

    private CompletableFuture<String> enqueue(Request request) {
        var answer = new CompletableFuture<String>();
        client.newCall(request).enqueue(new Completing(answer));
        return answer;
    }

    /** How much was sent when nothing more was for a while; 0 while it moves. */
    private static long stalledAt(AtomicLong sent) {
        long before = sent.get();
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        return sent.get() == before ? before : 0;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A body whose length the client does not tell. */
    private static final class Streamed extends RequestBody {
        private final int length;

        Streamed(int length) {
            this.length = length;
        }

        @Override
        public MediaType contentType() {
            return TEXT;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            for (String piece : List.of("x".repeat(length))) sink.writeUtf8(piece);
        }
    }

    private record Completing(CompletableFuture<String> answer) implements Callback {
        @Override
        public void onResponse(Call call, Response response) throws IOException {
            try (response) {
                answer.complete(response.body().string());
            }
        }

        @Override
        public void onFailure(Call call, IOException failure) {
            answer.completeExceptionally(failure);
        }
    }
}
