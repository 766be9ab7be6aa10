package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.Vector;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What arrives at the client, to the letter, for the answers of vectors/responses.txt. */
class ResponseVectorsIT {
    private static final String REQUEST = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

    private static volatile @Nullable Vector playing;
    private static RawServer primary;
    private static ServedPrimary proxy;

    @BeforeAll
    static void begin() {
        primary = RawServer.running(ResponseVectorsIT::script);
        proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
    }

    @AfterAll
    static void end() {
        proxy.close();
        primary.close();
    }

    static Stream<Vector> vectors() {
        return Vector.read("responses.txt").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void arrivesAsItWasAnswered(Vector vector) {
        playing = vector;
        try (var client = proxy.client()) {
            client.send(vector.has("send") ? vector.text("send") : REQUEST);

            boolean toHead = vector.text("send").startsWith("HEAD");
            for (String interim : vector.all("interim")) interim(client, interim);
            RawMessage answer = toHead ? client.answerToHead() : client.answer();
            assertThat(Stream.concat(
                            Stream.of(answer.start()), answer.lines().stream().filter(line -> !isOurs(line))))
                    .containsExactlyElementsOf(vector.all("client"));
            assertThat(answer.body()).isEqualTo(vector.text("body"));
            assertThat(answer.trailers()).containsExactlyElementsOf(vector.all("trailer"));
            assertThat(answer.ended()).isEqualTo(!vector.has("truncated"));
            if (vector.has("truncated") || vector.has("ends"))
                assertThat(client.all()).doesNotContain("[open]");
            else assertThat(connectionsForNext(client)).isEqualTo(vector.has("fresh") ? 1 : 0);
        }
    }

    private static void script(RawServer.Conversation conversation) throws IOException {
        while (conversation.request() != null) {
            Vector vector = playing;
            boolean silent = vector != null && vector.text("answer").isEmpty();
            if (!silent) playing = null;
            conversation.send(vector == null ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" : vector.text("answer"));
            if (vector != null && vector.has("closes")) return;
        }
    }

    private static void interim(RawClient client, String expected) {
        RawMessage interim = client.answer();
        assertThat(interim.start()).isEqualTo(expected);
    }

    private static boolean isOurs(String line) {
        return line.equals("Via: 1.1 understudy")
                || line.equals("Via: 1.0 understudy")
                || line.startsWith("Proxy-Status: ");
    }

    /** How many connections the primary sees for another request on the client's own. */
    private static int connectionsForNext(RawClient client) {
        int before = primary.connections();
        client.send(REQUEST);
        assertThat(client.answer().start()).startsWith("HTTP/1.1");
        return primary.connections() - before;
    }
}
