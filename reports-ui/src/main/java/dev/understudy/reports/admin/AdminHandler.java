package dev.understudy.reports.admin;

import dev.understudy.reports.http.JsonText;
import dev.understudy.reports.store.Evidence;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;

/** {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
public final class AdminHandler implements HttpHandler {
    private final Evidence evidence;
    private final PrometheusMeterRegistry metrics;

    public AdminHandler(Evidence evidence, PrometheusMeterRegistry metrics) {
        this.evidence = evidence;
        this.metrics = metrics;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        switch (exchange.getRequestPath()) {
            case "/health/live" -> send(exchange, Health.UP);
            case "/health/ready" -> send(exchange, Health.ready(evidence));
            case "/metrics" -> {
                exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
                exchange.getResponseSender().send(metrics.scrape());
            }
            default -> exchange.setStatusCode(404);
        }
    }

    private static void send(HttpServerExchange exchange, Health health) {
        exchange.setStatusCode(health.reasons().isEmpty() ? 200 : 503);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(ByteBuffer.wrap(JsonText.MAPPER.writeValueAsBytes(health)));
    }
}
