package dev.understudy.reports.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.reports.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PagesHandlerIT {
    private final OkHttpClient client = new OkHttpClient();
    private final HttpServer server = HttpServer.start(
            "The test", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, new PagesHandler());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void letsBrowsersKeepWhatHasAHashInItsName() throws IOException {
        try (var asset = get("/assets/only-in-tests-1a2b3c.js")) {
            assertThat(asset.code()).isEqualTo(200);
            assertThat(asset.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
            assertThat(asset.header("Cache-Control")).contains("immutable");
        }
    }

    @Test
    void answersPathsOfTheApplicationAllAlike() throws IOException {
        try (var root = get("/");
                var deep = get("/endpoints/7")) {
            assertThat(deep.code()).isEqualTo(root.code());
            assertThat(deep.body().string()).isEqualTo(root.body().string());
        }
    }

    @Test
    void leadsNowhereElse() throws IOException {
        for (String path : new String[] {
            "/assets/missing.js", "/assets/..%2f..%2fopenapi.json", "/%2e%2e/openapi.json", "/assets/%00.js"
        }) {
            try (var nothing = get(path)) {
                assertThat(nothing.code()).as(path).isEqualTo(404);
            }
        }
    }

    private Response get(String path) throws IOException {
        var url = "http://127.0.0.1:" + server.address().getPort() + path;
        return client.newCall(new Request.Builder().url(url).build()).execute();
    }
}
