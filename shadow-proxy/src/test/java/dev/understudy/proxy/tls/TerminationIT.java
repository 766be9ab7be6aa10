package dev.understudy.proxy.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.understudy.policy.CertificateFiles;
import dev.understudy.policy.Termination;
import dev.understudy.proxy.fixture.Certificates;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.serve.ServeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' TLS, ended at the proxy. */
class TerminationIT {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final ServeLimits SHORT = new ServeLimits(
            Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300));

    @TempDir
    private Path directory;

    private final Certificates certificates = new Certificates();
    private final RecordingAudience audience = new RecordingAudience();
    private CertificateFiles files;
    private ServerTls tls;

    @BeforeEach
    void files() {
        files = Certificates.files(directory, certificates.server());
        tls = ServerTls.of(new Termination(files, false));
    }

    @Test
    void servesRequestsOneAfterAnotherAndSaysHttps() {
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var client = client(proxy)) {
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");
            assertThat(client.send(GET + GET).answer().body()).isEqualTo("ok");
            assertThat(client.answer().body()).isEqualTo("ok");

            assertThat(primary.requests())
                    .hasSize(3)
                    .allSatisfy(request ->
                            assertThat(request.value("X-Forwarded-Proto")).isEqualTo("https"));
        }
    }

    @Test
    void speaksTls13And12AndNothingOlder() throws IOException {
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary, ServeLimits.DEFAULT)) {
            assertThat(version(proxy, "TLSv1.3")).isEqualTo("TLSv1.3");
            assertThat(version(proxy, "TLSv1.2")).isEqualTo("TLSv1.2");
            assertThatThrownBy(() -> version(proxy, "TLSv1.1")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void streamsLargeBodiesBothWaysWithBackPressure() {
        long size = 64L << 20;
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
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var client = client(proxy)) {
            client.send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: " + size + "\r\n\r\n");
            byte[] piece = new byte[50_000];
            for (long sent = 0; sent < size; sent += piece.length) {
                client.send(sent + piece.length <= size ? piece : new byte[(int) (size - sent)]);
            }

            assertThat(client.answerToHead().status()).isEqualTo(200);
            assertThat(drained(client.in(), size)).isEqualTo(size);
            assertThat(received.get()).isEqualTo(size);
        }
    }

    @Test
    void endsAnAnswerInOrderWithACloseNotify() {
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var client = client(proxy)) {
            client.send("GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

            assertThat(client.all()).endsWith("ok");
        }
    }

    @Test
    void showsThatAnAnswerIsTruncated() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.request();
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nok");
                });
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var client = client(proxy)) {
            client.send("GET /a HTTP/1.0\r\n\r\n");

            RawMessage answer = client.answer();
            assertThat(answer.ended()).isFalse();
        }
    }

    @Test
    void answersAClientThatEndsItsOwnDirectionInOrder() {
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var client = client(proxy)) {
            client.send(GET).endWrites();

            assertThat(client.all()).endsWith("ok");
        }
    }

    @Test
    void cutsOffAHandshakeThatDoesNotEnd() throws IOException {
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary, SHORT);
                var silent =
                        new Socket(proxy.address().getAddress(), proxy.address().getPort())) {
            silent.setSoTimeout(5000);
            silent.getOutputStream().write(new byte[] {0x16, 3, 1});

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            await().until(() -> proxy.open() == 0);
        }
    }

    @Test
    void outlivesClientsThatSpeakNoTls() {
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var plain = proxy.client();
                var client = client(proxy)) {
            assertThat(plain.send(GET).all()).doesNotContain("HTTP/").doesNotContain("[open]");
            assertThat(client.send(GET).answer().body()).isEqualTo("ok");
            assertThat(primary.requests()).hasSize(1);
        }
    }

    @Test
    void refusesAnotherHandshakeOnAConnection() throws IOException {
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var socket = socket(proxy, "TLSv1.2")) {
            socket.startHandshake();
            socket.getOutputStream().write(GET.getBytes(StandardCharsets.US_ASCII));
            assertThat(RawMessage.read(socket.getInputStream(), false).body()).isEqualTo("ok");

            assertThatThrownBy(() -> {
                        socket.startHandshake();
                        socket.getOutputStream().write(GET.getBytes(StandardCharsets.US_ASCII));
                        RawMessage.read(socket.getInputStream(), false);
                    })
                    .isInstanceOfAny(IOException.class, UncheckedIOException.class);
        }
    }

    @Test
    void takesARenewedCertificateForNewConnectionsAndKeepsTheStandingOnes() throws Exception {
        try (var checks = new FileChecks(List.of(tls.reloaded()), Duration.ofMillis(20));
                var primary = RawServer.answering(OK);
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var standing = client(proxy)) {
            checks.start();
            standing.send(GET).answer();
            X509Certificate before = shown(proxy);
            HeldCertificate renewed = certificates.server();

            Certificates.files(directory, renewed);

            await().until(() -> shown(proxy).equals(renewed.certificate()));
            assertThat(before).isNotEqualTo(renewed.certificate());
            assertThat(standing.send(GET).answer().body()).isEqualTo("ok");
        }
    }

    @Test
    void keepsTheOldCertificateWhereTheNewFileIsBroken() throws Exception {
        X509Certificate before = tlsShown();
        Certificates.write(files.certificate(), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        tls.reloaded().check();

        assertThat(tlsShown()).isEqualTo(before);
    }

    private X509Certificate tlsShown() throws IOException {
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary, ServeLimits.DEFAULT)) {
            return shown(proxy);
        }
    }

    private ServedPrimary proxy(RawServer primary, ServeLimits limits) {
        return ServedPrimary.before(TestSides.primary(primary.url()), loops -> audience, limits, Optional.of(tls));
    }

    private RawClient client(ServedPrimary proxy) {
        return RawClient.to(proxy.address(), factory());
    }

    private SSLSocketFactory factory() {
        return certificates.trusting().sslSocketFactory();
    }

    private SSLSocket socket(ServedPrimary proxy, String version) throws IOException {
        var socket =
                (SSLSocket) factory().createSocket("127.0.0.1", proxy.address().getPort());
        socket.setSoTimeout(5000);
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }

    private String version(ServedPrimary proxy, String version) throws IOException {
        try (SSLSocket socket = socket(proxy, version)) {
            socket.startHandshake();
            return socket.getSession().getProtocol();
        } catch (SSLHandshakeException refused) {
            throw new IOException(refused);
        }
    }

    private X509Certificate shown(ServedPrimary proxy) throws IOException {
        try (SSLSocket socket = socket(proxy, "TLSv1.3")) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static long drained(InputStream in, long size) {
        try {
            byte[] piece = new byte[1 << 16];
            long read = 0;
            while (read < size) {
                int count = in.read(piece, 0, (int) Math.min(piece.length, size - read));
                if (count < 0) return read;
                read += count;
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
