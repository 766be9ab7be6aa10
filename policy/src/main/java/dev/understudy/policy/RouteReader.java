package dev.understudy.policy;

import dev.understudy.exchange.PathMapping;
import dev.understudy.policy.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the routes and finds those that make no sense. */
record RouteReader(Section root, MirroringReader mirroring) {

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

    private Optional<Route> route(Section section, int number) {
        Section match = section.section("match");
        Optional<PathPattern> path = match.parsed("path", PathPattern::new);
        Optional<PathPattern> candidatePath = section.parsed("candidatePath", PathPattern::new);
        Set<String> methods = match.texts("methods");
        Mirroring mirror = mirroring.mirroring(section, methods);
        double sample = section.parsed("sample", Written::share).orElse(1.0);
        String name = section.text("name").orElse("route-" + number);
        RouteLimits limits = RouteLimitsReader.limits(section);
        CandidateRequest request = new CandidateRequestReader(section.section("candidateRequest")).request();
        RouteExceptions exceptions = PrecautionReader.exceptions(section);
        return path.map(pattern -> new Route(
                name,
                methods,
                pattern,
                mapping(section, pattern, candidatePath),
                mirror,
                sample,
                limits,
                request,
                exceptions,
                RecheckReader.route(section)));
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
