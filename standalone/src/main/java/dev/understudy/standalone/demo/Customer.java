package dev.understudy.standalone.demo;

import dev.understudy.standalone.bookshop.BookshopServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends the demo's requests through the proxy, as a user's program would; follows nothing and repeats nothing. */
final class Customer implements AutoCloseable {
    private final URI proxy;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .callTimeout(Duration.ofSeconds(20))
            .build();

    Customer(URI proxy) {
        this.proxy = proxy;
    }

    /** The status that came back. */
    int send(Step step) throws IOException {
        var request = new Request.Builder()
                .url(proxy + step.target())
                .method(step.method(), step.isSafe() ? null : RequestBody.create(new byte[0]))
                .header("User-Agent", "understudy-demo")
                .header("Accept-Encoding", "gzip");
        if (step.withToken()) request.header("Authorization", "Token " + BookshopServer.TOKEN);
        try (Response response = client.newCall(request.build()).execute()) {
            response.body().bytes();
            return response.code();
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
