package dev.understudy.proxy.mirror;

import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.wire.Loop;
import java.util.Map;

/**
 * What mirroring is joined to.
 *
 * @param candidate the candidate's connections, per loop
 * @param captured where exchanges go
 * @param leaves what routes stand on that mirror by leave
 */
public record MirrorLinks(Map<Loop, Pool> candidate, Captured captured, LeaveLinks leaves) {
    public MirrorLinks {
        candidate = Map.copyOf(candidate);
    }

    /** Where no dry run is asked for, and nothing is isolated. */
    public MirrorLinks(Map<Loop, Pool> candidate, Captured captured) {
        this(candidate, captured, LeaveLinks.NONE);
    }
}
