package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** Expect: 100-continue is between the client and the primary; the proxy neither answers it nor waits for it. */
class ExpectationIT {
    private static final String HEAD =
            "PUT /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final RecordingAudience audience = new RecordingAudience();

    private static RawServer refusing(String refusal) {
        return RawServer.running(conversation -> {
            conversation.requestHead();
            conversation.send(refusal);
            conversation.in().transferTo(OutputStream.nullOutputStream());
        });
    }

    @Test
    void isRefusedWhereThePrimaryRefusesIt() {
        try (var primary = refusing("HTTP/1.1 417 Expectation Failed\r\nX-Why: large\r\nContent-Length: 2\r\n\r\nno");
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            RawMessage answer = client.send(HEAD).answer();

            assertThat(answer.start()).isEqualTo("HTTP/1.1 417 Expectation Failed");
            assertThat(answer.value("X-Why")).isEqualTo("large");
            assertThat(answer.body()).isEqualTo("no");
            assertThat(answer.value("Connection")).isEqualTo("close");
            assertThat(client.all()).isEmpty();
        }
    }

    @Test
    void neverMakesABodyTheNextRequest() {
        try (var primary = refusing("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            assertThat(client.send(HEAD).answer().status()).isEqualTo(401);

            client.send("GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n");

            assertThat(client.all()).isEmpty();
            assertThat(primary.requests()).hasSize(1);
        }
    }

    @Test
    void doesNotHoldUpAClientThatDoesNotWait() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            assertThat(client.send(HEAD + "body").answer().body()).isEqualTo("ok");

            assertThat(primary.requests().getFirst().body()).isEqualTo("body");
            assertThat(client.send("GET /b HTTP/1.1\r\nHost: h\r\n\r\n")
                            .answer()
                            .body())
                    .isEqualTo("ok");
        }
    }

    @Test
    void passesTheBodyOfAClientThatGaveUpWaiting() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send(HEAD);
            client.send("bo").send("dy");

            assertThat(client.answer().body()).isEqualTo("ok");
            assertThat(primary.requests().getFirst().body()).isEqualTo("body");
        }
    }

    @Test
    void tellsOfAContinueThatComesTwice() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    conversation.send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\nX: 1\r\n\r\n");
                    conversation.in().readNBytes(4);
                    conversation.send(OK);
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send(HEAD);
            assertThat(client.answer().status()).isEqualTo(100);
            assertThat(client.answer().value("X")).isEqualTo("1");

            client.send("body");

            assertThat(client.answer().body()).isEqualTo("ok");
        }
    }

    @Test
    void isNoConcernOfAClientOfHttp10() {
        try (var primary = RawServer.running(conversation -> {
                    conversation.requestHead();
                    conversation.send("HTTP/1.1 100 Continue\r\n\r\n");
                    conversation.in().readNBytes(4);
                    conversation.send(OK);
                });
                var proxy = ServedPrimary.before(primary.url(), audience);
                var client = proxy.client()) {
            client.send(HEAD.replace("HTTP/1.1", "HTTP/1.0") + "body");

            assertThat(client.answer().start()).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
