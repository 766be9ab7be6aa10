package dev.understudy.proxy.admin;

import dev.understudy.exchange.control.Order;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import dev.understudy.policy.PolicyVersion;
import dev.understudy.policy.Problem;
import dev.understudy.proxy.control.ControlBoard;
import dev.understudy.proxy.mirror.MirrorPolicy;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders by people, and what has become of them; each path asks for the token. None of them waits for Kafka.
 *
 * @param token what is to be shown
 */
public record ControlRoutes(ControlBoard board, StateJson state, String token) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LIMIT_BYTES = Order.PolicyText.LIMIT_CHARS;

    PathHandler on(PathHandler paths) {
        return paths.addExactPath("/pause", only(Methods.POST, exchange -> pause(exchange, true)))
                .addExactPath("/resume", only(Methods.POST, exchange -> pause(exchange, false)))
                .addExactPath("/policy", only(Methods.POST, this::policy))
                .addExactPath("/state", only(Methods.GET, exchange -> AdminServer.json(exchange, state.text())));
    }

    private HttpHandler only(HttpString method, HttpHandler command) {
        var authorized = new BearerToken(token, new BlockingHandler(command));
        return exchange -> {
            if (exchange.getRequestMethod().equals(method)) {
                authorized.handleRequest(exchange);
            } else {
                exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
                exchange.getResponseHeaders().put(Headers.ALLOW, method.toString());
            }
        };
    }

    private void pause(HttpServerExchange exchange, boolean paused) throws IOException {
        String route = parameter(exchange, "route");
        List<String> known = names();
        if (!route.isEmpty() && !known.contains(route)) {
            answer(exchange, StatusCodes.NOT_FOUND, "no route is named '" + route + "'; there are " + known);
            return;
        }
        try {
            board.pause(route, paused, actor(exchange), parameter(exchange, "reason"));
        } catch (IllegalArgumentException unfit) {
            answer(exchange, StatusCodes.BAD_REQUEST, String.valueOf(unfit.getMessage()));
            return;
        }
        var json = JSON.createObjectNode();
        if (!route.isEmpty()) json.put("route", route);
        json.put("mirroring", paused ? "paused" : "on");
        if (!paused) stillPaused(json, route);
        AdminServer.json(exchange, JSON.writeValueAsString(json));
    }

    /** A resume of one kind leaves the pauses of the other. */
    private void stillPaused(ObjectNode json, String route) {
        boolean whole = board.orders().pause().isPresent();
        if (!route.isEmpty() && whole) json.put("mirroring", "paused with all routes");
        if (route.isEmpty() && !board.orders().pausedRoutes().isEmpty()) {
            ArrayNode still = json.putArray("routesStillPaused");
            board.orders().pausedRoutes().forEach(pause -> still.add(pause.route()));
        }
    }

    private List<String> names() {
        return state.policy().inForce().get().routes().stream()
                .map(MirrorPolicy.RouteStanding::route)
                .map(route -> route.name())
                .toList();
    }

    /** Takes a policy for the control topic; an empty one withdraws it. */
    private void policy(HttpServerExchange exchange) throws IOException {
        byte[] bytes = exchange.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (bytes.length > LIMIT_BYTES) {
            answer(exchange, StatusCodes.REQUEST_ENTITY_TOO_LARGE, "a policy has at most " + LIMIT_BYTES + " bytes");
            return;
        }
        String yaml = new String(bytes, StandardCharsets.UTF_8);
        if (!yaml.isBlank() && PolicyFile.parse("policy", yaml) instanceof PolicyResult.Invalid(List<Problem> wrong)) {
            ObjectNode json = JSON.createObjectNode();
            ArrayNode problems = json.putArray("problems");
            wrong.forEach(problem -> problems.add(problem.sentence("policy")));
            exchange.setStatusCode(StatusCodes.UNPROCESSABLE_ENTITY);
            AdminServer.json(exchange, JSON.writeValueAsString(json));
            return;
        }
        board.policy(yaml.isBlank() ? "" : yaml, actor(exchange), parameter(exchange, "reason"));
        String version = yaml.isBlank() ? PolicyVersion.NONE : PolicyVersion.of(yaml);
        AdminServer.json(
                exchange, JSON.writeValueAsString(JSON.createObjectNode().put("version", version)));
    }

    private static void answer(HttpServerExchange exchange, int status, String error) {
        exchange.setStatusCode(status);
        AdminServer.json(
                exchange, JSON.writeValueAsString(JSON.createObjectNode().put("error", error)));
    }

    private static String actor(HttpServerExchange exchange) {
        String named = parameter(exchange, "actor");
        return named.isEmpty() ? "admin port" : named;
    }

    private static String parameter(HttpServerExchange exchange, String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return values == null ? "" : values.getFirst();
    }
}
