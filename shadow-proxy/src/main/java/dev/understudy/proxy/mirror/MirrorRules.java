package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Precautions;
import dev.understudy.policy.Route;
import dev.understudy.policy.RouteExceptions;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.RequestHead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides on mirroring from the head alone. Pure. What is not plainly harmless is not mirrored: copies of the candidate run
 * on the primary's database. The last rule, which no policy can take away, is that an unsafe method is not mirrored.
 */
final class MirrorRules {
    private final RouteTable routes;
    private final Set<String> byLeave;
    private final AuthPaths authPaths;
    private final SessionCookies sessions;

    MirrorRules(List<Route> routes, Precautions precautions) {
        this.routes = new RouteTable(routes);
        byLeave = routes.stream()
                .filter(route -> route.mirror().byLeave().isPresent())
                .flatMap(route -> route.methods().stream())
                .collect(Collectors.toUnmodifiableSet());
        authPaths = new AuthPaths(precautions.authPaths());
        sessions = new SessionCookies(precautions.sessions());
    }

    /**
     * @param place where the request's client falls among all clients, 0 to 1
     * @param today in UTC
     */
    MirrorDecision decide(RequestHead head, ClientPlace place, LocalDate today) {
        if (head.lines().has(Field.X_UNDERSTUDY_SHADOW)) return not(LedgerCounter.LOOP);
        if (head.wantsUpgrade() || head.lines().lists(Field.ACCEPT, "text/event-stream")) {
            return not(LedgerCounter.STREAM);
        }
        boolean safe = Mirroring.Safe.METHODS.contains(head.method());
        if (!safe && !byLeave.contains(head.method())) return not(LedgerCounter.UNSAFE_METHOD);
        if (MethodOverride.isIn(head)) return not(LedgerCounter.METHOD_OVERRIDE);
        String raw = RawPath.of(head.target());
        Optional<String> plain = RawPath.normalised(raw);
        if (plain.isEmpty() || routes.isAmbiguous(head.method(), raw, plain.get())) {
            return not(LedgerCounter.AMBIGUOUS_PATH);
        }
        Optional<Route> route = routes.find(head.method(), raw);
        if (authPaths.hold(plain.get(), head.target()) && !mirrorsAuthPaths(route, today)) {
            return not(LedgerCounter.AUTH_PATH);
        }
        return route.filter(matched -> safe || matched.mirror().allows(head.method()))
                .map(matched -> decide(matched, head, place, today))
                .orElseGet(() -> not(safe ? LedgerCounter.NO_ROUTE : LedgerCounter.UNSAFE_METHOD));
    }

    private static boolean mirrorsAuthPaths(Optional<Route> route, LocalDate today) {
        return route.filter(matched -> matched.exceptions().allow(RouteExceptions.Kind.AUTH_PATHS, today))
                .isPresent();
    }

    private MirrorDecision decide(Route route, RequestHead head, ClientPlace place, LocalDate today) {
        if (!route.mirror().allows(head.method())) return not(LedgerCounter.ROUTE_NEVER);
        if (route.mirror().byLeave().filter(leave -> !leave.isInForce(today)).isPresent()) {
            return not(LedgerCounter.LEAVE_EXPIRED);
        }
        if (sessions.aloneAuthenticate(head, route, today)) return not(LedgerCounter.SESSION_COOKIE);
        if (route.sample() < 1 && place.of(head) >= route.sample()) return not(LedgerCounter.NOT_SAMPLED);
        return new MirrorDecision.Mirror(route);
    }

    /** Which cookies do not go along. */
    SessionCookies sessions() {
        return sessions;
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
