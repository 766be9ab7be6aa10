package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Precautions;
import dev.understudy.policy.Route;
import dev.understudy.policy.RouteExceptions;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.RequestHead;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Decides on mirroring from the head alone. Pure but for the day. What is not plainly harmless is not mirrored: copies of the candidate run
 * on the primary's database.
 */
final class MirrorRules {
    private final List<Route> routes;
    private final AuthPaths authPaths;
    private final SessionCookies sessions;
    private final InstantSource clock;

    /** @param clock by which exceptions of routes lapse */
    MirrorRules(List<Route> routes, Precautions precautions, InstantSource clock) {
        this.routes = List.copyOf(routes);
        authPaths = new AuthPaths(precautions.authPaths());
        sessions = new SessionCookies(precautions.sessions(), clock);
        this.clock = clock;
    }

    /** @param place where the request's client falls among all clients, 0 to 1 */
    MirrorDecision decide(RequestHead head, ClientPlace place) {
        if (head.lines().has(Field.X_UNDERSTUDY_SHADOW)) return not(LedgerCounter.LOOP);
        if (head.wantsUpgrade() || head.lines().lists(Field.ACCEPT, "text/event-stream")) {
            return not(LedgerCounter.STREAM);
        }
        if (!head.isSafe()) return not(LedgerCounter.UNSAFE_METHOD);
        if (MethodOverride.isIn(head)) return not(LedgerCounter.METHOD_OVERRIDE);
        String raw = RawPath.of(head.target());
        Optional<String> plain = RawPath.normalised(raw);
        if (plain.isEmpty()) return not(LedgerCounter.AMBIGUOUS_PATH);
        Optional<Route> route = route(head.method(), raw);
        boolean ambiguous = !raw.equals(plain.get()) && !route.equals(route(head.method(), plain.get()));
        if (ambiguous) return not(LedgerCounter.AMBIGUOUS_PATH);
        boolean auth = authPaths.hold(plain.get(), head.target());
        if (auth && !route.filter(this::mirrorsAuthPaths).isPresent()) return not(LedgerCounter.AUTH_PATH);
        return route.map(matched -> decide(matched, head, place)).orElseGet(() -> not(LedgerCounter.NO_ROUTE));
    }

    private boolean mirrorsAuthPaths(Route route) {
        return route.exceptions()
                .allow(RouteExceptions.Kind.AUTH_PATHS, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private MirrorDecision decide(Route route, RequestHead head, ClientPlace place) {
        if (route.mirror() == Mirroring.NEVER) return not(LedgerCounter.ROUTE_NEVER);
        if (sessions.aloneAuthenticate(head, route)) return not(LedgerCounter.SESSION_COOKIE);
        if (route.sample() < 1 && place.of(head) >= route.sample()) return not(LedgerCounter.NOT_SAMPLED);
        return new MirrorDecision.Mirror(route);
    }

    private Optional<Route> route(String method, String path) {
        return routes.stream().filter(route -> route.matches(method, path)).findFirst();
    }

    private static MirrorDecision not(LedgerCounter reason) {
        return new MirrorDecision.DoNot(reason);
    }

    /** Where a client falls among all clients, so that a sample takes whole clients. */
    @FunctionalInterface
    interface ClientPlace {
        /** 0 to 1, the same for every request of one client. */
        double of(RequestHead head);
    }
}
