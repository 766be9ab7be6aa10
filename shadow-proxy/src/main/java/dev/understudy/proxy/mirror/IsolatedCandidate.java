package dev.understudy.proxy.mirror;

import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.wire.Loop;
import java.util.Map;

/**
 * An isolated upstream: nothing of it is shared with the candidate, so that neither suffers when the other is sick.
 *
 * @param connections to it, per loop
 */
public record IsolatedCandidate(Map<Loop, Pool> connections, Breaker breaker) {
    public IsolatedCandidate {
        connections = Map.copyOf(connections);
    }
}
