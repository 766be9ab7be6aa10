package dev.understudy.standalone.doctor;

import dev.understudy.policy.Upstream;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks the two servers what a client may ask them: GET, and nothing that follows from the answer. */
final class Questions implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(PATIENCE)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();

    /** @param path with its query, as it is sent */
    Reply get(Upstream side, URI url, String path, Map<String, String> headers) {
        Request.Builder request;
        try {
            request = new Request.Builder().url(url + path);
            headers.forEach(request::header);
        } catch (IllegalArgumentException unusable) {
            return new Reply.Silent("it cannot be asked: " + unusable.getMessage());
        }
        Instant before = Instant.now();
        try (Response response = client.newCall(request.build()).execute()) {
            Instant after = Instant.now();
            Instant between = before.plus(Duration.between(before, after).dividedBy(2));
            return new Reply.Answered(response.code(), response.headers(), between);
        } catch (IOException silent) {
            return new Reply.Silent(String.valueOf(silent.getMessage()));
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
