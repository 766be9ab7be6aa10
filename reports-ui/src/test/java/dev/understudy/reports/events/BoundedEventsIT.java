package dev.understudy.reports.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.reports.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

final class BoundedEventsIT {
    private final OkHttpClient client = new OkHttpClient();

    @Test
    void refusesListenersBeyondTheBoundAndTakesOthersWhenSomeLeave() throws IOException {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var events = new BoundedEvents(
                        () -> {
                            throw new StoreUnavailable("away", null);
                        },
                        2,
                        Duration.ofMillis(100));
                var server = HttpServer.start("The test", anyPort, 1, events)) {
            try (var first = listen(server);
                    var second = listen(server);
                    var third = listen(server)) {
                assertThat(first.code()).isEqualTo(200);
                assertThat(second.code()).isEqualTo(200);
                assertThat(third.code()).isEqualTo(503);
            }

            await().until(() -> {
                try (var later = listen(server)) {
                    return later.code() == 200;
                }
            });
        }
    }

    private Response listen(HttpServer server) throws IOException {
        var url = "http://127.0.0.1:" + server.address().getPort() + "/";
        return client.newCall(new Request.Builder().url(url).build()).execute();
    }
}
