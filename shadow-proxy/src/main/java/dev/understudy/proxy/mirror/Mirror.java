package dev.understudy.proxy.mirror;

import dev.understudy.policy.Limits;
import dev.understudy.proxy.capture.BoundedCapture;
import dev.understudy.proxy.capture.ByteBudget;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.wire.Loop;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What one mirrored request needs of the rest.
 *
 * @param captures a new one for each body
 * @param lastLook when the whole request is known
 */
record Mirror(
        CandidateLeg leg,
        Captured captured,
        Supplier<BoundedCapture> captures,
        ClientIdentities identities,
        LastLook lastLook) {

    static Mirror of(Limits limits, MirrorState state, MirrorLinks links) {
        ByteBudget budget = state.budget();
        int limitBytes = limits.captureBytes();
        return new Mirror(
                candidateLeg(links, state, limits.mirrorInFlight()),
                links.captured(),
                () -> new BoundedCapture(budget, state.keepsBodies() ? limitBytes : 0),
                links.identities(),
                new LastLook(links.leaves()));
    }

    private static CandidateLeg candidateLeg(MirrorLinks links, MirrorState state, int inFlightLimit) {
        CandidateLeg candidate = leg(links, links.candidate(), state.breaker(), state, inFlightLimit);
        var isolated = new HashMap<String, CandidateLeg>();
        links.leaves()
                .isolated()
                .forEach((name, server) ->
                        isolated.put(name, leg(links, server.connections(), server.breaker(), state, inFlightLimit)));
        CandidateLeg leg = new RoutedCandidateLeg(candidate, isolated);
        return new NeverThrowingCandidateLeg(leg); // nothing above may see an exception
    }

    /** The one place that says in which order the layers wrap each other; the last is outermost. */
    private static CandidateLeg leg(
            MirrorLinks links, Map<Loop, Pool> connections, Breaker breaker, MirrorState state, int inFlightLimit) {
        CandidateLeg leg = new ForwarderCandidateLeg(connections, links.leaves().dryRuns());
        leg = new AtMostOnceCandidateLeg(leg);
        leg = new BreakingCandidateLeg(leg, breaker);
        leg = new CountedCandidateLeg(leg, state.inFlight());
        return new BoundedCandidateLeg(leg, inFlightLimit, new AtomicInteger());
    }
}
