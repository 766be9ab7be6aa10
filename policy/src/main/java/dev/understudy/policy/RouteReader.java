package dev.understudy.policy;

import dev.understudy.exchange.PathMapping;
import dev.understudy.policy.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the routes and finds those that make no sense. */
record RouteReader(Section root) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> NOT_BUILT = Set.of("read-only", "dry-run", "isolated");

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (Section section : root.sections("routes")) {
            route(section, routes.size() + 1).ifPresent(route -> {
                against(routes, route, section);
                routes.add(route);
            });
        }
        return routes;
    }

    private static Optional<Route> route(Section section, int number) {
        Section match = section.section("match");
        Optional<PathPattern> path = match.parsed("path", PathPattern::new);
        Optional<PathPattern> candidatePath = section.parsed("candidatePath", PathPattern::new);
        Set<String> methods = match.texts("methods");
        Mirroring mirror = mirror(section, methods);
        double sample = section.parsed("sample", Written::share).orElse(1.0);
        String name = section.text("name").orElse("route-" + number);
        Rechecking recheck = RecheckReader.route(section);
        return path.map(pattern ->
                new Route(name, methods, pattern, mapping(section, pattern, candidatePath), mirror, sample, recheck));
    }

    private static Mirroring mirror(Section section, Set<String> methods) {
        String written = section.text("mirror").orElse("never");
        if (NOT_BUILT.contains(written)) {
            section.fault("mirror", written + " comes with write safety, which this version does not have; say never");
        }
        if (!written.equals("safe")) return Mirroring.NEVER;
        if (!methods.isEmpty() && methods.stream().noneMatch(SAFE::contains)) {
            section.fault("mirror", "safe mirrors only GET, HEAD and OPTIONS, and the route matches none of them");
        }
        return Mirroring.SAFE;
    }

    private static PathMapping mapping(Section section, PathPattern path, Optional<PathPattern> candidatePath) {
        if (candidatePath.isEmpty()) return PathMapping.IDENTITY;
        try {
            return MappedPaths.mapping(path, candidatePath.get());
        } catch (IllegalArgumentException e) {
            section.fault("candidatePath", String.valueOf(e.getMessage()));
            return PathMapping.IDENTITY;
        }
    }

    private static void against(List<Route> earlier, Route route, Section section) {
        for (Route other : earlier) {
            if (other.name().equals(route.name())) {
                section.fault("name", "'" + route.name() + "' is the name of an earlier route");
            }
            boolean allMethods = other.methods().isEmpty()
                    || (!route.methods().isEmpty() && other.methods().containsAll(route.methods()));
            if (allMethods && other.path().covers(route.path())) {
                section.section("match")
                        .fault(
                                "path",
                                "is never reached: the earlier route " + other.name() + " ("
                                        + other.path().text() + ") takes it all");
                return;
            }
        }
    }
}
