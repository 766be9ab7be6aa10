package dev.understudy.reports.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Serves the table of routes on the server's worker threads; the threads that do the I/O are never blocked. */
public final class ApiHandler implements HttpHandler {
    private static final HttpString ACTOR = new HttpString("X-Understudy-Actor");
    private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");

    private final RoutingTable table;

    public ApiHandler(RoutingTable table) {
        this.table = table;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        exchange.startBlocking();
        send(exchange, reply(exchange));
    }

    /** Writes a reply of the API; JSON of one kind or the other. */
    public static void send(HttpServerExchange exchange, Reply reply) {
        switch (reply) {
            case Reply.Json body -> send(exchange, body.status(), "application/json", body.body());
            case Reply.Text text -> {
                exchange.getResponseHeaders()
                        .put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + text.file() + "\"");
                send(exchange, 200, text.type(), text.body().getBytes(StandardCharsets.UTF_8));
            }
            case Reply.Problem problem -> send(exchange, problem.status(), "application/problem+json", problem);
        }
    }

    private static void send(HttpServerExchange exchange, int status, String type, Object body) {
        send(exchange, status, type, JsonText.MAPPER.writeValueAsBytes(body));
    }

    private static void send(HttpServerExchange exchange, int status, String type, byte[] body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }

    private Reply reply(HttpServerExchange exchange) throws IOException {
        String method = exchange.getRequestMethod().toString();
        return switch (table.match(method, exchange.getRequestPath())) {
            case RoutingTable.Match.Found found -> answer(exchange, found);
            case RoutingTable.Match.NoSuchPath none -> Reply.notFound("resource");
            case RoutingTable.Match.WrongMethod wrong -> {
                exchange.getResponseHeaders().put(Headers.ALLOW, String.join(", ", wrong.allowed()));
                yield new Reply.Problem(405, "Method not allowed", "This resource takes no " + method + ".");
            }
        };
    }

    private static Reply answer(HttpServerExchange exchange, RoutingTable.Match.Found found) throws IOException {
        var resource = new NeverThrowingResource(found.route().resource());
        if (!found.route().isChange()) return resource.answer(new Call(found.path(), query(exchange), "", new byte[0]));
        HeaderMap headers = exchange.getRequestHeaders();
        String actor = headers.getFirst(ACTOR);
        var guard = new ChangeGuard(
                headers.getFirst(Headers.HOST),
                headers.getFirst(FETCH_SITE),
                headers.getFirst(Headers.ORIGIN),
                headers.getFirst(Headers.CONTENT_TYPE),
                actor);
        var refusal = guard.refusal();
        if (refusal.isPresent() || actor == null) return refusal.orElseThrow();
        int longest = found.route().longestBody();
        byte[] body = exchange.getInputStream().readNBytes(longest + 1);
        if (body.length > longest) {
            return new Reply.Problem(413, "Too large", "A change fits into " + longest / 1024 + " KiB.");
        }
        return resource.answer(new Call(found.path(), query(exchange), actor.strip(), body));
    }

    private static Map<String, String> query(HttpServerExchange exchange) {
        Map<String, String> query = new HashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        return query;
    }
}
