package dev.understudy.proxy.admin;

import dev.understudy.proxy.dryrun.DryRuns;
import dev.understudy.proxy.dryrun.Enabling;
import dev.understudy.proxy.dryrun.RouteStanding;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * {@code GET /dry-run}: each route and how it stands. {@code POST /dry-run/ROUTE/enable}, with the token: asks the candidate
 * for its proof and switches the route on again. Everything else is for the next handler.
 */
public final class DryRunPages implements HttpHandler {
    private static final String ROOT = "/dry-run";
    private static final String ENABLE = "/enable";

    private final DryRuns dryRuns;
    private final Supplier<List<String>> routes;
    private final HttpHandler enabling;
    private final HttpHandler next;

    /** @param routes the names of those that are dry runs at present */
    public DryRunPages(DryRuns dryRuns, Supplier<List<String>> routes, String token, HttpHandler next) {
        this.dryRuns = dryRuns;
        this.routes = routes;
        this.enabling = new BearerToken(token, new BlockingHandler(this::enable));
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        if (path.equals(ROOT)) {
            answer(exchange, StatusCodes.OK, standing());
        } else if (!path.startsWith(ROOT + "/") || !path.endsWith(ENABLE)) {
            next.handleRequest(exchange);
        } else if (exchange.getRequestMethod().equals(Methods.POST)) {
            enabling.handleRequest(exchange);
        } else {
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
        }
    }

    private void enable(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        String route = path.substring(ROOT.length() + 1, Math.max(ROOT.length() + 1, path.length() - ENABLE.length()));
        if (!routes.get().contains(route)) {
            answer(exchange, StatusCodes.NOT_FOUND, "{\"error\":\"no dry-run route has that name\"}");
            return;
        }
        switch (dryRuns.enable(route)) {
            case Enabling.Enabled on -> answer(exchange, StatusCodes.OK, json(route));
            case Enabling.Refused refused ->
                answer(exchange, StatusCodes.CONFLICT, "{\"error\":" + JsonText.quoted(refused.why()) + "}");
        }
    }

    private String standing() {
        return routes.get().stream().map(this::json).collect(Collectors.joining(",", "{\"routes\":[", "]}"));
    }

    private String json(String route) {
        return switch (dryRuns.standing(route)) {
            case RouteStanding.On on -> json(route, "on", "", "null");
            case RouteStanding.Unproven unproven -> json(route, "unproven", unproven.why(), "null");
            case RouteStanding.Off off -> json(route, "switched-off", off.why(), "\"" + off.since() + "\"");
        };
    }

    private static String json(String route, String state, String why, String since) {
        return "{\"route\":%s,\"state\":\"%s\",\"why\":%s,\"since\":%s}"
                .formatted(JsonText.quoted(route), state, JsonText.quoted(why), since);
    }

    private static void answer(HttpServerExchange exchange, int status, String body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(body + "\n");
    }
}
