package dev.understudy.proxy.tls;

import dev.understudy.proxy.fixture.Certificates;
import dev.understudy.proxy.fixture.RawMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server whose answer ends with the socket, in the middle of its TLS: what an attacker on the way would bring about. */
final class CutShort implements AutoCloseable {
    private final ServerSocket server;

    private CutShort(ServerSocket server) {
        this.server = server;
    }

    static CutShort before(Certificates certificates, String answer) {
        try {
            var cut = new CutShort(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
            SSLContext context = certificates.context(certificates.server());
            Thread.ofVirtual().start(() -> cut.serve(context, answer));
            return cut;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(SSLContext context, String answer) {
        try (Socket plain = server.accept()) {
            var secure = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), false);
            secure.setUseClientMode(false);
            RawMessage.read(secure.getInputStream(), false);
            secure.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            secure.getOutputStream().flush();
            plain.shutdownOutput();
        } catch (IOException | UncheckedIOException gone) {
            // the proxy went away
        }
    }

    URI url() {
        return URI.create("https://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
