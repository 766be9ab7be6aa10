package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Every error of the proxy's own says so, and why (RFC 9209); what the primary says of itself is left alone. */
class ProxyStatusIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String GET = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final ServeLimits SMALL = new ServeLimits(
            Duration.ofMillis(300), Duration.ofSeconds(30), Duration.ofMillis(300), Duration.ofMillis(200));

    @Test
    void tellsAGatewayThatIsAwayFromOneThatIsSlowOrSpeaksNonsense() {
        try (var hung = RawServer.running(conversation -> {
                    while (conversation.request() != null) {}
                });
                var odd = RawServer.answering("hello there\r\n\r\n")) {
            assertSays(URI.create("http://127.0.0.1:1"), GET, 502, "connection_refused");
            assertSays(hung.url(), GET, 504, "http_response_timeout");
            assertSays(odd.url(), GET, 502, "http_protocol_error");
        }
    }

    @Test
    void saysWhyItRefusesARequest() {
        try (var primary = RawServer.answering(OK)) {
            assertSays(primary.url(), "GET /a HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n", 400, "http_request_error");
            assertSays(primary.url(), "GET /a HTTP/3.0\r\nHost: h\r\n\r\n", 505, "http_request_error");
            assertSays(primary.url(), "TRACE / HTTP/1.1\r\nHost: h\r\n\r\n", 405, "http_request_denied");
            assertSays(primary.url(), "GET / HT", 408, "http_request_error");
            assertSays(
                    primary.url(),
                    "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\na",
                    408,
                    "http_request_error");
            assertThat(primary.requests()).noneMatch(request -> request.start().startsWith("TRACE"));
        }
    }

    @Test
    void leavesWhatThePrimarySaysOfItselfAlone() {
        String said =
                "HTTP/1.1 504 Gateway Timeout\r\nProxy-Status: cdn; error=connection_timeout\r\nContent-Length: 0\r\n\r\n";
        try (var primary = RawServer.answering(said);
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience(), SMALL);
                var client = proxy.client()) {
            assertThat(client.send(GET).answer().lines())
                    .filteredOn(line -> line.startsWith("Proxy-Status"))
                    .containsExactly("Proxy-Status: cdn; error=connection_timeout");
        }
    }

    private static void assertSays(URI primary, String request, int status, String error) {
        try (var proxy = ServedPrimary.before(primary, new RecordingAudience(), SMALL);
                var client = proxy.client()) {
            RawMessage answer = client.send(request).answer();

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.value("Proxy-Status")).isEqualTo("understudy; error=" + error);
        }
    }
}
