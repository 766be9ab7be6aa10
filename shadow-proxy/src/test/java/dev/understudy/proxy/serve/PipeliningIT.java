package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many requests sent before any is answered: every answer in its place, and nothing behind the one that ends it. */
class PipeliningIT {
    private RawServer primary;
    private ServedPrimary proxy;
    private RawClient client;

    @BeforeEach
    void begin() {
        primary = RawServer.running(conversation -> {
            for (RawMessage r = conversation.request(); r != null; r = conversation.request()) {
                String text = r.start().split(" ")[1] + r.body();
                boolean closes = text.startsWith("/close");
                conversation.send("HTTP/1.1 200 OK\r\n" + (closes ? "Connection: close\r\n" : "") + "Content-Length: "
                        + text.length() + "\r\n\r\n" + text);
                if (closes) return;
            }
        });
        proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
        client = proxy.client();
    }

    @AfterEach
    void end() {
        client.close();
        proxy.close();
        primary.close();
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n";
    }

    private static String post(String target, String body) {
        return "POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String chunked(String target, String body) {
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        return "PUT " + target + " HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk;
    }

    @Test
    void answersBodiesOfAllKindsInOrder() {
        var all = new StringBuilder();
        for (int i = 0; i < 100; i++)
            all.append(get("/g" + i)).append(post("/p" + i, "x")).append(chunked("/c" + i, "yz"));

        client.send(all.toString());

        for (int i = 0; i < 100; i++) {
            assertThat(client.answer().body()).isEqualTo("/g" + i);
            assertThat(client.answer().body()).isEqualTo("/p" + i + "x");
            assertThat(client.answer().body()).isEqualTo("/c" + i + "yz");
        }
    }

    @Test
    void refusesTheFirstMalformedOneInItsPlaceAndEndsThere() {
        client.send(get("/1") + post("/2", "x") + "GET /3 HTTP/1.1\r\n\r\n" + get("/4"));

        assertThat(client.answer().body()).isEqualTo("/1");
        assertThat(client.answer().body()).isEqualTo("/2x");
        assertThat(client.answer().status()).isEqualTo(400);
        assertThat(client.all()).isEmpty();
        assertThat(primary.requests()).hasSize(2);
    }

    @Test
    void servesNothingBehindTheOneThatWantsToClose() {
        client.send(get("/1") + "GET /2 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n" + get("/3"));

        assertThat(client.answer().body()).isEqualTo("/1");
        assertThat(client.answer().value("Connection")).isEqualTo("close");
        assertThat(client.all()).isEmpty();
        assertThat(primary.requests()).hasSize(2);
    }

    @Test
    void goesOnWhereThePrimaryCloses() {
        client.send(get("/1") + get("/close") + get("/3"));

        assertThat(client.answer().body()).isEqualTo("/1");
        assertThat(client.answer().body()).isEqualTo("/close");
        assertThat(client.answer().body()).isEqualTo("/3");
    }

    @Test
    void answersHereInOrderToo() {
        client.send(get("/1") + "TRACE / HTTP/1.1\r\nHost: h\r\n\r\n" + get("/3"));

        assertThat(client.answer().body()).isEqualTo("/1");
        assertThat(client.answer().status()).isEqualTo(405);
        assertThat(client.answer().body()).isEqualTo("/3");
    }

    @Test
    void answersAllWhereTheClientHasClosedItsHalf() {
        client.send(get("/1") + get("/2") + get("/3")).endWrites();

        assertThat(client.answer().body()).isEqualTo("/1");
        assertThat(client.answer().body()).isEqualTo("/2");
        assertThat(client.answer().body()).isEqualTo("/3");
        assertThat(client.all()).isEmpty();
    }

    @Test
    void keepsTheConnectionOfAnOldClientThatAsksForIt() {
        String old = "GET /old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";

        for (int i = 0; i < 3; i++) {
            RawMessage answer = client.send(old).answer();
            assertThat(answer.value("Connection")).isEqualTo("keep-alive");
        }
        assertThat(client.send("GET /old HTTP/1.0\r\n\r\n").answer().value("Connection"))
                .isEqualTo("close");
        assertThat(client.all()).isEmpty();
    }

    @Test
    void putsManySmallChunksTogether() {
        var body = new StringBuilder();
        IntStream.range(0, 20_000)
                .forEach(i -> body.append("1\r\n").append((char) ('a' + i % 26)).append("\r\n"));
        String sent = "PUT /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" + body + "0\r\n\r\n";

        String answered = client.send(sent).answer().body();

        assertThat(answered).hasSize(20_002).startsWith("/cabcdef");
    }
}
