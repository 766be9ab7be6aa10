package dev.understudy.reports.safety;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a proxy says of its mirroring. */
record ProxyState(JsonNode json) {
    List<RouteState> routes() {
        return json.path("routes").valueStream().map(RouteState::new).toList();
    }

    /** The route of an endpoint: the first that matches, as in the policy. */
    Optional<RouteState> route(String method, String template) {
        return routes().stream()
                .filter(route -> route.matches(method, template))
                .findFirst();
    }
}
