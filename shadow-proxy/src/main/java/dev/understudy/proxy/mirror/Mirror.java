package dev.understudy.proxy.mirror;

import dev.understudy.policy.Limits;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.capture.BoundedCapture;
import dev.understudy.proxy.capture.ByteBudget;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What one mirrored request needs of the rest.
 *
 * @param captures a new one for each body
 */
record Mirror(
        CandidateLeg leg,
        Captured captured,
        Supplier<BoundedCapture> captures,
        ClientIdentities identities,
        SessionCookies sessions) {

    static Mirror of(Policy policy, MirrorState state, MirrorLinks links) {
        Limits limits = policy.proxy().limits();
        ByteBudget budget = state.budget();
        int limitBytes = limits.captureBytes();
        return new Mirror(
                candidateLeg(links, state, limits.mirrorInFlight()),
                links.captured(),
                () -> new BoundedCapture(budget, state.keepsBodies() ? limitBytes : 0),
                links.identities(),
                new SessionCookies(policy.precautions().sessions(), InstantSource.system()));
    }

    /** The one place that says in which order the layers wrap each other; the last is outermost. */
    private static CandidateLeg candidateLeg(MirrorLinks links, MirrorState state, int inFlightLimit) {
        CandidateLeg leg = new ForwarderCandidateLeg(links.candidate());
        leg = new AtMostOnceCandidateLeg(leg);
        leg = new BreakingCandidateLeg(leg, state.breaker());
        leg = new BoundedCandidateLeg(leg, inFlightLimit, state.inFlight());
        return new NeverThrowingCandidateLeg(leg); // nothing above may see an exception
    }
}
