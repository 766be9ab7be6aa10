package dev.understudy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SteadyLoadIT {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private URI address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(asked.incrementAndGet() % 2 == 0 ? 200 : 500, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksExactlyAsOftenAsItWasTold() {
        LoadReport report = new SteadyLoad(100, 4).on(address, Duration.ofSeconds(1));

        assertThat(asked).hasValue(100);
        assertThat(report.requests()).isEqualTo(100);
        assertThat(report.perSecond()).isLessThan(110);
    }

    @Test
    void countsAnswersThatAreErrorsAsFailed() {
        LoadReport report = new SteadyLoad(100, 1).on(address, Duration.ofSeconds(1));

        assertThat(report.failed()).isEqualTo(50);
    }
}
