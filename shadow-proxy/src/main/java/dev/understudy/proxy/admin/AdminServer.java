package dev.understudy.proxy.admin;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** The admin port, on Undertow. */
public final class AdminServer implements AutoCloseable {
    private final Undertow server;

    private AdminServer(Undertow server) {
        this.server = server;
    }

    /** @throws IOException where the address cannot be had */
    public static AdminServer start(InetSocketAddress address, HttpHandler routes) throws IOException {
        Undertow server = Undertow.builder()
                .setIoThreads(1)
                .setWorkerThreads(2)
                .addHttpListener(address.getPort(), address.getHostString())
                .setHandler(routes)
                .build();
        try {
            server.start();
        } catch (RuntimeException wrapped) {
            if (wrapped.getCause() instanceof IOException refused) throw refused;
            throw wrapped;
        }
        return new AdminServer(server);
    }

    /** @param control the paths on which orders are given, and the state is shown */
    public static HttpHandler routes(
            Supplier<Readiness> readiness, PrometheusMeterRegistry metrics, ControlRoutes control) {
        return control.on(Handlers.path())
                .addExactPath("/health/live", exchange -> json(exchange, "{\"status\":\"live\"}"))
                .addExactPath("/health/ready", exchange -> {
                    Readiness now = readiness.get();
                    exchange.setStatusCode(now.status());
                    json(exchange, now.json());
                })
                .addExactPath("/metrics", new BlockingHandler(exchange -> {
                    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
                    exchange.getResponseSender().send(metrics.scrape());
                }));
    }

    static void json(HttpServerExchange exchange, String body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(body + "\n");
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    }

    @Override
    public void close() {
        server.stop();
    }
}
