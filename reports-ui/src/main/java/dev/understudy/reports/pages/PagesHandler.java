package dev.understudy.reports.pages;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Serves the built pages from the classpath folder {@code /web}. */
public final class PagesHandler implements HttpHandler {
    private static final String NOT_BUILT =
            "The pages were not built into this copy. The API is there: /api/endpoints, described at /openapi.json\n";

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        String method = exchange.getRequestMethod().toString();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            exchange.setStatusCode(405);
            return;
        }
        Page page = Page.of(exchange.getRequestPath());
        Optional<byte[]> content = content(page);
        if (content.isPresent()) {
            send(exchange, page, content.get());
        } else {
            exchange.setStatusCode(404);
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
            exchange.getResponseSender().send(page.equals(Page.INDEX) ? NOT_BUILT : "There is no such file.\n");
        }
    }

    private static void send(HttpServerExchange exchange, Page page, byte[] content) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, page.type());
        String caching = page.immutable() ? "public, max-age=31536000, immutable" : "no-cache";
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, caching);
        exchange.getResponseSender().send(ByteBuffer.wrap(content));
    }

    private static Optional<byte[]> content(Page page) throws IOException {
        if (page.resource().isEmpty()) return Optional.empty();
        try (InputStream in = PagesHandler.class.getResourceAsStream("/web" + page.resource())) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
