package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.proxy.ProxyOptions;
import dev.understudy.proxy.ShadowProxy;
import dev.understudy.standalone.cli.Console;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that switches a route's dry runs on again, before a candidate that forgets its proof. */
class DryRunCommandIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final HttpString DRY_RUN = new HttpString("X-Understudy-Dry-Run");
    private static final HttpString NONCE = new HttpString("X-Understudy-Nonce");

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private final HttpClient users = HttpClient.newHttpClient();
    private volatile boolean proves = true;
    private Undertow site = Undertow.builder().build();

    @TempDir
    private Path directory;

    @BeforeEach
    void serve() {
        site = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(this::answer)
                .build();
        site.start();
    }

    @AfterEach
    void stop() {
        users.close();
        site.stop();
    }

    @Test
    void switchesARouteOnAgainOnceTheCandidateProvesThatItRollsBack() throws Exception {
        try (var proxy = ShadowProxy.start(policy(), ProxyOptions.defaults())) {
            await().atMost(SOON).until(() -> standing(proxy).contains("\"state\":\"on\""));
            proves = false;
            post(proxy);
            await().atMost(SOON).until(() -> standing(proxy).contains("switched-off"));

            assertThat(run(proxy, "orders")).isEqualTo(2);
            assertThat(said(progress)).contains("answered 409", "answered the probe with 200 and without proof");

            proves = true;
            assertThat(run(proxy, "orders")).isZero();
            assertThat(said(data)).contains("{\"route\":\"orders\",\"state\":\"on\"");
            assertThat(standing(proxy)).contains("\"state\":\"on\"");
        }
    }

    @Test
    void saysThatThereIsNoSuchRoute() throws IOException {
        try (var proxy = ShadowProxy.start(policy(), ProxyOptions.defaults())) {
            assertThat(run(proxy, "coupons")).isEqualTo(2);

            assertThat(said(progress)).contains("answered 404", "no dry-run route has that name");
        }
    }

    private void answer(HttpServerExchange exchange) {
        String nonce = exchange.getRequestHeaders().getFirst(NONCE);
        boolean dry = exchange.getRequestHeaders().contains(DRY_RUN);
        if (dry && proves) exchange.getResponseHeaders().put(DRY_RUN, "rolled-back");
        if (nonce != null) exchange.getResponseHeaders().put(NONCE, nonce);
        exchange.getResponseSender().send("done");
    }

    private Policy policy() throws IOException {
        Path file =
                Files.writeString(directory.resolve("policy.yaml"), """
                primary: { url: "%1$s" }
                candidate: { url: "%1$s" }
                routes:
                  - name: orders
                    match: { methods: [POST], path: /orders }
                    mirror: dry-run
                    lockTimeout: 1s
                    reason: it rolls back
                    owner: testers
                    expires: 2999-12-31
                proxy: { listen: "127.0.0.1:0", admin: "127.0.0.1:0" }
                kafka: { bootstrap: "127.0.0.1:1" }
                data: "%2$s"
                """.formatted(url(), directory.resolve("data")));
        return switch (PolicyFile.read(file)) {
            case PolicyResult.Valid valid -> valid.policy();
            case PolicyResult.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private URI url() {
        var address = (InetSocketAddress) site.getListenerInfo().getFirst().getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    private void post(ShadowProxy proxy) throws IOException, InterruptedException {
        HttpRequest order = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + proxy.address().getPort() + "/orders"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(users.send(order, HttpResponse.BodyHandlers.ofString()).body())
                .isEqualTo("done");
    }

    private String standing(ShadowProxy proxy) throws IOException, InterruptedException {
        var page = URI.create("http://127.0.0.1:" + proxy.adminAddress().getPort() + "/dry-run");
        return users.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int run(ShadowProxy proxy, String route) {
        String admin = "127.0.0.1:" + proxy.adminAddress().getPort();
        return Understudy.execute(
                new Console(stream(data), stream(progress)),
                "dry-run",
                route,
                "--admin",
                admin,
                "--data",
                directory.resolve("data").toString());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
