package dev.understudy.policy;

import dev.understudy.exchange.PathMapping;
import java.util.Set;

/**
 * What happens to the requests of some paths.
 *
 * @param name unique in its policy; recorded with every exchange
 * @param methods exact; empty for all
 * @param mapping how a path of the primary becomes one of the candidate
 * @param sample share of the clients whose requests are mirrored, 0 to 1
 * @param recheck who is asked again where the sides differ
 */
public record Route(
        String name,
        Set<String> methods,
        PathPattern path,
        PathMapping mapping,
        Mirroring mirror,
        double sample,
        Rechecking recheck) {
    public Route {
        methods = Set.copyOf(methods);
        if (!(sample >= 0 && sample <= 1)) throw new IllegalArgumentException("a share is 0 to 1, not " + sample);
    }

    /** @param rawPath as sent, without the query */
    public boolean matches(String method, String rawPath) {
        return (methods.isEmpty() || methods.contains(method)) && path.matches(rawPath);
    }
}
