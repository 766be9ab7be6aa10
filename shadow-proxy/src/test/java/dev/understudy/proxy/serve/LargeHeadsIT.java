package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of many lines: requests within narrow limits, answers within wide ones, and said so where they are beyond. */
class LargeHeadsIT {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "X-" + i + ": " + i + "\r\n")
                .collect(Collectors.joining());
    }

    private static String answer(String lines) {
        return "HTTP/1.1 200 OK\r\n" + lines + "Content-Length: 2\r\n\r\nok";
    }

    @Test
    void passRequestsOf200Lines() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: h\r\n" + lines(199) + "\r\n")
                            .answer()
                            .status())
                    .isEqualTo(200);

            assertThat(primary.requests().getFirst().lines()).contains("X-0: 0", "X-198: 198");
        }
    }

    @Test
    void refuseRequestsOf201Lines() {
        try (var primary = RawServer.answering(OK);
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: h\r\n" + lines(200) + "\r\n")
                            .all())
                    .startsWith("HTTP/1.1 431 ");
            assertThat(primary.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 3000, 9000})
    void passAnswersOfManyLines(int count) {
        try (var primary = RawServer.answering(answer(lines(count)));
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            RawMessage answered =
                    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").answer();

            assertThat(answered.body()).isEqualTo("ok");
            assertThat(answered.lines()).hasSize(count + 2).contains("X-" + (count - 1) + ": " + (count - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11_000, 100_000})
    void tellThatAnAnswerIsBeyondAllLimits(int count) {
        try (var primary = RawServer.answering(answer(lines(count)));
                var proxy = ServedPrimary.before(primary.url(), new RecordingAudience());
                var client = proxy.client()) {
            RawMessage answered =
                    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").answer();

            assertThat(answered.status()).isEqualTo(502);
            assertThat(answered.value("Proxy-Status")).isEqualTo("understudy; error=http_protocol_error");
        }
    }
}
