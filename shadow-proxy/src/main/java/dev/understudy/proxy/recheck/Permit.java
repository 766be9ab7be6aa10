package dev.understudy.proxy.recheck;

import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Rechecking;
import dev.understudy.policy.Route;
import dev.understudy.policy.RouteExceptions;
import java.util.Set;

/**
 * What may be asked again of one exchange, whatever it costs. Pure.
 *
 * @param candidate whether the candidate may
 * @param primary whether the primary may
 */
record Permit(boolean candidate, boolean primary) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    /** @param writes whether the endpoint is known to write though its method is safe */
    static Permit of(String method, Route route, boolean writes) {
        boolean safe = SAFE.contains(method)
                && route.mirror() instanceof Mirroring.Safe
                && !route.exceptions().kinds().contains(RouteExceptions.Kind.AUTH_PATHS);
        return new Permit(
                safe && !writes && route.recheck() != Rechecking.NEVER,
                safe && !writes && route.recheck() == Rechecking.BOTH);
    }
}
