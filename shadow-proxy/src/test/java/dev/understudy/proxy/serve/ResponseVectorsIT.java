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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What arrives at the client, to the letter, for the answers of vectors/responses.txt. */
class ResponseVectorsIT {
    private static final String REQUEST = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

    static Stream<Vector> vectors() {
        return Vector.read("responses.txt").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void arrivesAsItWasAnswered(Vector vector) {
        try (var primary = RawServer.running(conversation -> script(vector, conversation));
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
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
            else assertThat(connectionsForNext(primary, client)).isEqualTo(vector.has("fresh") ? 2 : 1);
        }
    }

    private static void script(Vector vector, RawServer.Conversation conversation) throws IOException {
        conversation.request();
        conversation.send(vector.text("answer"));
        if (vector.has("closes")) return;
        while (conversation.request() != null) conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
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

    /** How many connections the primary has seen once the client's own has carried another request. */
    private static int connectionsForNext(RawServer primary, RawClient client) {
        client.send(REQUEST);
        assertThat(client.answer().start()).startsWith("HTTP/1.1");
        return primary.connections();
    }
}
