package dev.understudy.policy;

import dev.understudy.exchange.PathMapping;
import java.util.Set;

/**
 * What happens to the requests of some paths.
 *
 * @param name unique in its policy; recorded with every exchange
 * @param methods exact; empty for all
 * @param mapping how a path of the primary becomes one of the candidate
 * @param mirror whether its requests are copied, and what makes that harmless
 * @param sample share of the clients whose requests are mirrored, 0 to 1
 * @param limits of its copies
 * @param candidateRequest how its copies differ from what they copy
 * @param exceptions what it does though it may do harm
 * @param recheck who is asked again where the sides differ
 */
public record Route(
        String name,
        Set<String> methods,
        PathPattern path,
        PathMapping mapping,
        Mirroring mirror,
        double sample,
        RouteLimits limits,
        CandidateRequest candidateRequest,
        RouteExceptions exceptions,
        Rechecking recheck) {
    public Route {
        methods = Set.copyOf(methods);
        if (!(sample >= 0 && sample <= 1)) throw new IllegalArgumentException("a share is 0 to 1, not " + sample);
    }

    /** Without limits of its own and exceptions, with copies that differ in their path only, and rechecks. */
    public Route(
            String name, Set<String> methods, PathPattern path, PathMapping mapping, Mirroring mirror, double sample) {
        this(
                name,
                methods,
                path,
                mapping,
                mirror,
                sample,
                RouteLimits.NONE,
                CandidateRequest.UNCHANGED,
                RouteExceptions.NONE,
                Rechecking.BOTH);
    }

    public Route withRecheck(Rechecking other) {
        return new Route(name, methods, path, mapping, mirror, sample, limits, candidateRequest, exceptions, other);
    }

    /** @param rawPath as sent, without the query */
    public boolean matches(String method, String rawPath) {
        return (methods.isEmpty() || methods.contains(method)) && path.matches(rawPath);
    }
}
