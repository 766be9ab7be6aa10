package dev.understudy.proxy.mirror;

import dev.understudy.proxy.capture.BoundedCapture;
import java.util.function.IntSupplier;

/** What one mirrored request needs of the rest, whatever the policy is. */
record Mirror(CandidateLeg leg, Captured captured, MirrorState state) {

    /** @param inFlightLimit copies under way at once, as it is now */
    static Mirror of(MirrorState state, MirrorLinks links, IntSupplier inFlightLimit) {
        return new Mirror(candidateLeg(links, state, inFlightLimit), links.captured(), state);
    }

    /** A new one, for one body. */
    BoundedCapture capture(Terms terms) {
        int limitBytes = terms.limits().captureBytes();
        return new BoundedCapture(state.budget(), state.keepsBodies() ? limitBytes : 0);
    }

    /** The one place that says in which order the layers wrap each other; the last is outermost. */
    private static CandidateLeg candidateLeg(MirrorLinks links, MirrorState state, IntSupplier inFlightLimit) {
        CandidateLeg leg = new ForwarderCandidateLeg(links.candidate(), state.pausing());
        leg = new AtMostOnceCandidateLeg(leg);
        leg = new BreakingCandidateLeg(leg, state.breaker());
        leg = new BoundedCandidateLeg(leg, inFlightLimit, state.inFlight());
        leg = new RouteBoundedCandidateLeg(leg);
        leg = new PausableCandidateLeg(leg, state.pausing());
        return new NeverThrowingCandidateLeg(leg); // nothing above may see an exception
    }
}
