package dev.understudy.proxy.admin;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Lets only those pass who show the token (RFC 6750 section 2.1). */
final class BearerToken implements HttpHandler {
    private final byte[] expected;
    private final HttpHandler next;

    BearerToken(String token, HttpHandler next) {
        expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        @Nullable String shown = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        if (shown != null && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8))) {
            next.handleRequest(exchange);
        } else {
            exchange.setStatusCode(StatusCodes.UNAUTHORIZED);
            exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer");
        }
    }
}
