package dev.understudy.reports;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the role under test. */
record Asked(int status, Headers headers, String text) {
    private static final OkHttpClient CLIENT = new OkHttpClient();
    private static final MediaType JSON = MediaType.get("application/json");

    static Asked get(InetSocketAddress address, String path) throws IOException {
        return send(request(address, path).build());
    }

    static Asked post(InetSocketAddress address, String path, String body, Map<String, String> headers)
            throws IOException {
        var request = request(address, path).post(RequestBody.create(body, JSON));
        headers.forEach(request::header);
        return send(request.build());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(text);
    }

    private static Request.Builder request(InetSocketAddress address, String path) {
        return new Request.Builder().url("http://127.0.0.1:" + address.getPort() + path);
    }

    private static Asked send(Request request) throws IOException {
        try (var response = CLIENT.newCall(request).execute()) {
            return new Asked(
                    response.code(), response.headers(), response.body().string());
        }
    }
}
