package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.Termination;
import dev.understudy.proxy.fixture.Certificates;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.TestSides;
import dev.understudy.proxy.fixture.Vector;
import dev.understudy.proxy.tls.ServerTls;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain vectors once more, through TLS: it changes nothing of what arrives. */
class TlsVectorsIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    private Path directory;

    private final Certificates certificates = new Certificates();
    private ServerTls tls;

    @BeforeEach
    void begin() {
        tls = ServerTls.of(new Termination(Certificates.files(directory, certificates.server()), false));
    }

    @Test
    void bringsEveryPlainRequestToThePrimary() {
        List<Vector> vectors = Vector.read("requests.txt").stream()
                .filter(vector -> vector.has("primary") && !vector.has("requests"))
                .toList();
        assertThat(vectors).hasSizeGreaterThan(20);
        try (var primary = RawServer.answering(OK);
                var proxy = proxy(primary)) {
            for (Vector vector : vectors) {
                try (var client = client(proxy)) {
                    assertThat(client.send(vector.text("send")).answer().status())
                            .as(vector.title())
                            .isEqualTo(200);
                }
                RawMessage arrived = primary.requests().getLast();
                assertThat(arrived.start())
                        .as(vector.title())
                        .isEqualTo(vector.all("primary").getFirst());
                assertThat(arrived.body()).as(vector.title()).isEqualTo(vector.text("body"));
                assertThat(arrived.trailers()).as(vector.title()).containsExactlyElementsOf(vector.all("trailer"));
            }
        }
    }

    @Test
    void bringsEveryPlainAnswerToTheClient() {
        List<Vector> vectors = Vector.read("responses.txt").stream()
                .filter(vector -> !vector.has("send") && !vector.has("interim"))
                .toList();
        assertThat(vectors).hasSizeGreaterThan(20);
        for (Vector vector : vectors) {
            try (var primary = RawServer.running(conversation -> {
                        conversation.request();
                        conversation.send(vector.text("answer"));
                        if (!vector.has("closes")) conversation.request();
                    });
                    var proxy = proxy(primary);
                    var client = client(proxy)) {
                RawMessage answer =
                        client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n").answer();
                assertThat(answer.start())
                        .as(vector.title())
                        .isEqualTo(vector.all("client").getFirst());
                assertThat(answer.body()).as(vector.title()).isEqualTo(vector.text("body"));
                assertThat(answer.ended()).as(vector.title()).isEqualTo(!vector.has("truncated"));
            }
        }
    }

    private ServedPrimary proxy(RawServer primary) {
        return ServedPrimary.before(
                TestSides.primary(primary.url()),
                loops -> new RecordingAudience(),
                ServeLimits.DEFAULT,
                Optional.of(tls));
    }

    private RawClient client(ServedPrimary proxy) {
        return RawClient.to(proxy.address(), certificates.trusting().sslSocketFactory());
    }
}
