package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.policy.Termination;
import dev.understudy.proxy.fixture.Certificates;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.tls.ServerTls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an HTTP/2 client must not get away with; frames written by hand. */
class Http2AbuseIT {
    private static final int HEADERS = 0x1;
    private static final int RST_STREAM = 0x3;
    private static final int SETTINGS = 0x4;
    private static final int GO_AWAY = 0x7;
    private static final int END_STREAM_AND_HEADERS = 0x5;
    /** GET, https and / of HPACK's static table, and an authority. */
    private static final byte[] GET = {(byte) 0x82, (byte) 0x87, (byte) 0x84, 0x41, 0x01, 'h'};

    @TempDir
    private Path directory;

    private final Certificates certificates = new Certificates();
    private final RecordingAudience audience = new RecordingAudience();
    private ServerTls tls;

    @BeforeEach
    void begin() {
        tls = ServerTls.of(new Termination(Certificates.files(directory, certificates.server()), true));
    }

    @Test
    void endsAConnectionWhoseHeadersGoOnInAnotherFrame() throws IOException {
        try (var primary = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var socket = connected(proxy)) {
            socket.getOutputStream().write(frame(HEADERS, 0x1, 1, GET));

            assertThat(isEnded(socket.getInputStream())).isTrue();
            assertThat(primary.requests()).isEmpty();
            await().until(() -> proxy.open() == 0);
        }
    }

    @Test
    void endsAConnectionThatResetsStreamAfterStream() throws IOException {
        try (var primary = RawServer.running(RawServer.Conversation::request);
                var proxy = proxy(primary, ServeLimits.DEFAULT);
                var socket = connected(proxy)) {
            var flood = new ByteArrayOutputStream();
            for (int stream = 1; stream < 2 * 400; stream += 2) {
                flood.writeBytes(frame(HEADERS, END_STREAM_AND_HEADERS, stream, GET));
                flood.writeBytes(frame(RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8}));
            }
            try {
                socket.getOutputStream().write(flood.toByteArray());
            } catch (IOException endedAlready) {
                // the flood may be cut off while it is written
            }

            assertThat(isEnded(socket.getInputStream())).isTrue();
            await().until(() -> proxy.open() == 0);
            assertThat(audience.ends()).hasSizeLessThan(400);
        }
    }

    @Test
    void endsAConnectionThatAsksForNothing() throws IOException {
        var brief = new ServeLimits(
                Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(2));
        try (var primary = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var proxy = proxy(primary, brief);
                var socket = connected(proxy)) {
            assertThat(lastFrame(socket.getInputStream())).isEqualTo(GO_AWAY);
            await().until(() -> proxy.open() == 0);
        }
    }

    private ServedPrimary proxy(RawServer primary, ServeLimits limits) {
        return ServedPrimary.before(TestSides.primary(primary.url()), loops -> audience, limits, Optional.of(tls));
    }

    /** Past the handshake, the preface and the settings. */
    private SSLSocket connected(ServedPrimary proxy) throws IOException {
        var socket = (SSLSocket) certificates
                .trusting()
                .sslSocketFactory()
                .createSocket("127.0.0.1", proxy.address().getPort());
        socket.setSoTimeout(20_000);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(frame(SETTINGS, 0, 0, new byte[0]));
        return socket;
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        byte[] frame = new byte[9 + payload.length];
        frame[2] = (byte) payload.length;
        frame[3] = (byte) type;
        frame[4] = (byte) flags;
        frame[7] = (byte) (stream >> 8);
        frame[8] = (byte) stream;
        System.arraycopy(payload, 0, frame, 9, payload.length);
        return frame;
    }

    private static boolean isEnded(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** The type of the frame before the end. */
    private static int lastFrame(InputStream in) throws IOException {
        int type = -1;
        while (true) {
            byte[] head = in.readNBytes(9);
            if (head.length < 9) return type;
            type = head[3];
            in.skipNBytes(((head[0] & 0xff) << 16) | ((head[1] & 0xff) << 8) | (head[2] & 0xff));
        }
    }
}
