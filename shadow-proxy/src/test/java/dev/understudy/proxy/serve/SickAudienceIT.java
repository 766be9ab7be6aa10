package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.wire.Loop;
import org.junit.jupiter.api.Test;

/** A bug in whoever watches costs the user nothing. */
class SickAudienceIT {
    @Test
    void servesWhateverTheAudienceThrows() {
        try (var primary = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                var proxy = ServedPrimary.before(primary.url(), new ThrowingAudience());
                var client = proxy.client()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").answer().body())
                    .isEqualTo("ok");
            assertThat(client.send("TRACE / HTTP/1.1\r\nHost: h\r\n\r\n")
                            .answer()
                            .status())
                    .isEqualTo(405);
            assertThat(client.send("GET / HTTP/3.0\r\nHost: h\r\n\r\n").answer().status())
                    .isEqualTo(505);
        }
    }

    private static final class ThrowingAudience implements Audience {
        @Override
        public Witness forwarded(RequestHead head, Client client, Loop loop) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public void refused(Refusal refusal) {
            throw new IllegalStateException("a bug");
        }

        @Override
        public void answeredHere(RequestHead head) {
            throw new IllegalStateException("a bug");
        }
    }
}
