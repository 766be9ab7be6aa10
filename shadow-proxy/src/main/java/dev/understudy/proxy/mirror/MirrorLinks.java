package dev.understudy.proxy.mirror;

import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.wire.Loop;
import java.util.Map;

/**
 * What mirroring is joined to.
 *
 * @param candidate the candidate's connections, per loop
 * @param primaryAgain the way to the primary for a second answer
 * @param captured where exchanges go
 */
public record MirrorLinks(
        Map<Loop, Pool> candidate, PrimaryAgain primaryAgain, Captured captured, ClientIdentities identities) {

    /** Of a proxy that asks the primary nothing but what users ask. */
    public MirrorLinks(Map<Loop, Pool> candidate, Captured captured, ClientIdentities identities) {
        this(candidate, PrimaryAgain.NEVER, captured, identities);
    }

    public MirrorLinks {
        candidate = Map.copyOf(candidate);
    }
}
