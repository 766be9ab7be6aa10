package dev.understudy.worker.admin;

import dev.understudy.policy.CannotStart;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.util.Headers;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The admin port: {@code /health/live}, {@code /health/ready}, {@code /metrics}. */
public final class AdminServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Undertow server;

    private AdminServer(Undertow server) {
        this.server = server;
    }

    /** @throws CannotStart where the port is taken */
    public static AdminServer start(InetSocketAddress address, Health health, WorkerMetrics metrics) {
        HttpHandler routes = Handlers.path()
                .addExactPath(
                        "/health/live", exchange -> exchange.getResponseSender().send("live\n"))
                .addExactPath("/health/ready", ready(health))
                .addExactPath("/metrics", text(metrics));
        Undertow server = Undertow.builder()
                .setIoThreads(1)
                .setWorkerThreads(2)
                .addHttpListener(address.getPort(), address.getHostString(), routes)
                .build();
        try {
            server.start();
        } catch (RuntimeException failure) {
            if (!(failure.getCause() instanceof BindException)) throw failure;
            throw new CannotStart(
                    "The worker's admin port " + address.getHostString() + ":" + address.getPort()
                            + " is in use; set worker.admin in the policy file to another one.",
                    failure);
        }
        return new AdminServer(server);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static HttpHandler ready(Health health) {
        return exchange -> {
            Map<String, String> troubles = health.troubles();
            exchange.setStatusCode(troubles.isEmpty() ? 200 : 503);
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
            exchange.getResponseSender()
                    .send(JSON.writeValueAsString(Map.of("ready", troubles.isEmpty(), "reasons", troubles)));
        };
    }

    private static HttpHandler text(WorkerMetrics metrics) {
        return exchange -> {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
            exchange.getResponseSender().send(metrics.scrape());
        };
    }
}
