package dev.understudy.proxy.mirror;

import dev.understudy.policy.PathPattern;
import dev.understudy.policy.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The routes in their order, and whether a path leads to one of them however it is read. Pure. */
final class RouteTable {
    private final List<Route> routes;
    /** The same for servers that ignore case. */
    private final List<PathPattern> folded;

    RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        folded = routes.stream()
                .map(route -> new PathPattern(lower(route.path().text())))
                .toList();
    }

    /** The first that matches. */
    Optional<Route> find(String method, String path) {
        int index = indexOf(method, path);
        return index < 0 ? Optional.empty() : Optional.of(routes.get(index));
    }

    /**
     * Whether the path as sent and the path as read lead to different routes, ignoring case too; or to one that may mirror
     * writes, and is not spelled so that every server reads it alike.
     */
    boolean isAmbiguous(String method, String raw, String plain) {
        int index = indexOf(method, raw);
        if (!raw.equals(plain) && indexOf(method, plain) != index) return true;
        if (foldedIndexOf(method, lower(plain)) != index) return true;
        return index >= 0 && routes.get(index).mirror().byLeave().isPresent() && !RawPath.isUnmistakable(raw);
    }

    private int indexOf(String method, String path) {
        for (int i = 0; i < routes.size(); i++) {
            if (routes.get(i).matches(method, path)) return i;
        }
        return -1;
    }

    private int foldedIndexOf(String method, String lowerPath) {
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            boolean methodFits = route.methods().isEmpty() || route.methods().contains(method);
            if (methodFits && folded.get(i).matches(lowerPath)) return i;
        }
        return -1;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
