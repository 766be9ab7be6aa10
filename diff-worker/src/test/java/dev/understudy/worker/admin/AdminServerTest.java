package dev.understudy.worker.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.policy.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class AdminServerTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final Health health = new Health();

    @Test
    void isNotReadyWhileAPartWaitsAndSaysWhy() throws Exception {
        try (var server = AdminServer.start(ANY_PORT, health, new WorkerMetrics())) {
            health.troubled("exchanges", "PostgreSQL is not available");
            HttpResponse<String> waiting = get(server, "/health/ready");
            health.well("exchanges");
            HttpResponse<String> ready = get(server, "/health/ready");

            assertThat(waiting.statusCode()).isEqualTo(503);
            assertThat(waiting.body()).contains("\"exchanges\":\"PostgreSQL is not available\"");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isNotReadyBeforeItsPartsHaveBegun() throws Exception {
        try (var server = AdminServer.start(ANY_PORT, new Health("exchanges"), new WorkerMetrics())) {
            HttpResponse<String> ready = get(server, "/health/ready");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("\"exchanges\":\"it is starting\"");
        }
    }

    @Test
    void saysInOneSentenceThatItsPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), taken.getLocalPort());

            assertThatThrownBy(() -> AdminServer.start(address, health, new WorkerMetrics()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(":" + taken.getLocalPort() + " is in use");
        }
    }

    private static HttpResponse<String> get(AdminServer server, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.address().getPort() + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
