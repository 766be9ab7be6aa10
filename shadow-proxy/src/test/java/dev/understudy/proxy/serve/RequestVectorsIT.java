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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What arrives at the primary, to the letter, for the requests of vectors/requests.txt; or with what they are refused. */
class RequestVectorsIT {
    /** Lines the proxy adds to every request; a vector that is about them names them itself. */
    private static final Set<String> SIGNATURES =
            Set.of("x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "via");

    static Stream<Vector> vectors() {
        return Vector.read("requests.txt").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void arrivesAsItWasSentOrIsRefused(Vector vector) {
        var audience = new RecordingAudience();
        try (var primary = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send(vector.text("send"));

            if (vector.has("refused")) refused(vector, client, primary);
            else if (vector.has("answered")) answered(vector, client, primary);
            else arrives(vector, client, primary);
        }
    }

    private static void refused(Vector vector, RawClient client, RawServer primary) {
        String all = client.all();

        assertThat(all).startsWith("HTTP/1.1 " + vector.text("refused") + " ").contains("Connection: close\r\n");
        assertThat(all).doesNotContain("HTTP/1.1 200").doesNotContain("[open]");
        assertThat(primary.requests()).isEmpty();
    }

    private static void answered(Vector vector, RawClient client, RawServer primary) {
        assertThat(client.answer().start()).startsWith("HTTP/1.1 " + vector.text("answered"));
        assertThat(primary.requests()).isEmpty();
    }

    private static void arrives(Vector vector, RawClient client, RawServer primary) {
        int expected = vector.has("requests") ? Integer.parseInt(vector.text("requests")) : 1;
        for (int i = 0; i < expected; i++) assertThat(client.answer().status()).isEqualTo(200);

        assertThat(primary.requests()).hasSize(expected);
        RawMessage arrived = primary.requests().getFirst();
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
