package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.Vector;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What arrives at the primary, to the letter, for the requests of vectors/requests.txt; or with what they are refused. */
class RequestVectorsIT {
    /** Lines the proxy adds to every request; a vector that is about them names them itself. */
    private static final Set<String> SIGNATURES =
            Set.of("x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "via");

    private static RawServer primary;
    private static ServedPrimary proxy;

    @BeforeAll
    static void begin() {
        primary = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
    }

    @AfterAll
    static void end() {
        proxy.close();
        primary.close();
    }

    static Stream<Vector> vectors() {
        return Vector.read("requests.txt").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void arrivesAsItWasSentOrIsRefused(Vector vector) {
        int before = primary.requests().size();
        try (var client = proxy.client()) {
            client.send(vector.text("send"));

            if (vector.has("refused")) refused(vector, client);
            else if (vector.has("answered")) answered(vector, client);
            else arrives(vector, client, before);
            if (!vector.has("primary")) assertThat(primary.requests()).hasSize(before);
        }
    }

    private static void refused(Vector vector, RawClient client) {
        String all = client.all();

        assertThat(all).startsWith("HTTP/1.1 " + vector.text("refused") + " ").contains("Connection: close\r\n");
        assertThat(all).doesNotContain("HTTP/1.1 200").doesNotContain("[open]");
    }

    private static void answered(Vector vector, RawClient client) {
        assertThat(client.answer().start()).startsWith("HTTP/1.1 " + vector.text("answered"));
    }

    private static void arrives(Vector vector, RawClient client, int before) {
        int expected = vector.has("requests") ? Integer.parseInt(vector.text("requests")) : 1;
        for (int i = 0; i < expected; i++) assertThat(client.answer().status()).isEqualTo(200);

        assertThat(primary.requests()).hasSize(before + expected);
        RawMessage arrived = primary.requests().get(before);
        assertThat(Stream.concat(Stream.of(arrived.start()), lines(arrived, vector)))
                .containsExactlyElementsOf(vector.all("primary"));
        assertThat(arrived.body()).isEqualTo(vector.text("body"));
        assertThat(arrived.trailers()).containsExactlyElementsOf(vector.all("trailer"));
    }

    private static Stream<String> lines(RawMessage arrived, Vector vector) {
        List<String> lines = arrived.lines();
        if (vector.has("signed")) return lines.stream();
        return lines.stream()
                .filter(line -> !SIGNATURES.contains(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)));
    }
}
