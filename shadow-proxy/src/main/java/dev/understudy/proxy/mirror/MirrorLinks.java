package dev.understudy.proxy.mirror;

import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.wire.Loop;
import java.util.Map;

/**
 * What mirroring is joined to.
 *
 * @param candidate the candidate's connections, per loop
 * @param captured where exchanges go
 */
public record MirrorLinks(Map<Loop, Pool> candidate, Captured captured) {
    public MirrorLinks {
        candidate = Map.copyOf(candidate);
    }
}
