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
 * @param leaves what routes stand on that mirror by leave
 */
public record MirrorLinks(Map<Loop, Pool> candidate, PrimaryAgain primaryAgain, Captured captured, LeaveLinks leaves) {

    /** Of a proxy that asks the primary nothing but what users ask, and mirrors nothing by leave. */
    public MirrorLinks(Map<Loop, Pool> candidate, Captured captured) {
        this(candidate, PrimaryAgain.NEVER, captured, LeaveLinks.NONE);
    }

    public MirrorLinks {
        candidate = Map.copyOf(candidate);
    }
}
