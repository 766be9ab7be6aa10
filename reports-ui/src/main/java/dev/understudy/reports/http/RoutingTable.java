package dev.understudy.reports.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All routes of the API. */
public record RoutingTable(List<Route> routes) {
    public RoutingTable {
        routes = List.copyOf(routes);
    }

    /** What a method and a path lead to. */
    sealed interface Match {
        record Found(Route route, Map<String, String> path) implements Match {}

        /** @param allowed never empty */
        record WrongMethod(List<String> allowed) implements Match {}

        record NoSuchPath() implements Match {}
    }

    Match match(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        List<String> allowed = new ArrayList<>();
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.match(path);
            if (values.isEmpty()) continue;
            if (route.method().equals(asked)) return new Match.Found(route, values.get());
            allowed.add(route.method());
        }
        return allowed.isEmpty() ? new Match.NoSuchPath() : new Match.WrongMethod(allowed);
    }
}
