package dev.understudy.standalone.cli;

import dev.understudy.standalone.data.Addresses;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options and the client of commands that ask a running Understudy. */
public final class RunningRoles {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".understudy",
            description = "Data directory of the running `up` or `demo` to ask (default: ${DEFAULT-VALUE}).")
    Path data = Path.of(".understudy");

    @Option(
            names = "--ui",
            paramLabel = "URL",
            description = "The reports to ask, such as http://127.0.0.1:8081, instead of those of the data directory.")
    @Nullable
    String ui;

    /**
     * What runs on the data directory.
     *
     * @throws NotReachable where nothing does
     */
    public Addresses addresses() {
        return Addresses.of(data)
                .orElseThrow(() -> new NotReachable("Nothing runs on the data directory " + data
                        + ": start `understudy up` or `understudy demo`, or name another with --data."));
    }

    public Path data() {
        return data;
    }

    /**
     * The reports' answer to a GET.
     *
     * @param query names and values in turn
     * @throws NotReachable where they do not answer 2xx
     */
    public String get(String path, String... query) {
        var url = root().newBuilder().encodedPath(path);
        for (int i = 0; i < query.length; i += 2) {
            url.addQueryParameter(query[i], query[i + 1]);
        }
        return call(new Request.Builder().url(url.build()).build());
    }

    private HttpUrl root() {
        String base = ui == null ? "http://" + addresses().pages() : ui;
        HttpUrl root = HttpUrl.parse(base);
        if (root == null) throw new NotReachable("'" + base + "' is not an address such as http://127.0.0.1:8081.");
        return root;
    }

    /**
     * The reports' answer to a change.
     *
     * @param json what is asked for
     * @param actor who asks
     * @throws NotReachable where they do not answer 2xx
     */
    public String post(String path, String json, String actor) {
        return call(new Request.Builder()
                .url(root().newBuilder().encodedPath(path).build())
                .header("X-Understudy-Actor", actor)
                .post(RequestBody.create(json, MediaType.get("application/json")))
                .build());
    }

    /**
     * The body of a 2xx answer.
     *
     * @throws NotReachable for any other, and for none
     */
    public String call(Request request) {
        var client = new OkHttpClient.Builder()
                .callTimeout(PATIENCE)
                .followRedirects(false)
                .build();
        String where = request.url().host() + ":" + request.url().port();
        try (Response response = client.newCall(request).execute()) {
            String body = response.body().string();
            if (response.isSuccessful()) return body;
            throw new NotReachable(where + " answered " + response.code() + ": " + body.strip());
        } catch (ConnectException refused) {
            throw new NotReachable("Nobody listens on " + where + ": is it running?");
        } catch (IOException failure) {
            throw new NotReachable(where + " did not answer: " + failure.getMessage());
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
