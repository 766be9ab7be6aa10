package dev.understudy.proxy.mirror;

import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.policy.Limits;
import java.security.SecureRandom;

/**
 * What one mirrored request needs of the rest.
 *
 * @param leg asks the candidate
 * @param primary asked for a second answer
 */
record Mirror(
        CandidateLeg leg,
        SparedPrimary primary,
        Captured captured,
        Captures captures,
        ClientIdentities identities,
        MirrorState state) {

    static Mirror of(Limits limits, MirrorState state, MirrorLinks links) {
        var key = new RunningKey(new SecureRandom());
        return new Mirror(
                candidateLeg(links, state, limits.mirrorInFlight()),
                primary(links.primaryAgain()),
                links.captured(),
                new Captures(state.budget(), limits.captureBytes(), key, state::keepsBodies),
                links.identities(),
                state);
    }

    /** The one place that says in which order the layers wrap each other; the last is outermost. */
    private static CandidateLeg candidateLeg(MirrorLinks links, MirrorState state, int inFlightLimit) {
        CandidateLeg leg = new ForwarderCandidateLeg(links.candidate());
        leg = new AtMostOnceCandidateLeg(leg);
        leg = new BreakingCandidateLeg(leg, state.breaker());
        leg = new BoundedCandidateLeg(leg, inFlightLimit, state.inFlight());
        return new NeverThrowingCandidateLeg(leg); // nothing above may see an exception
    }

    private static SparedPrimary primary(PrimaryAgain again) {
        CandidateLeg leg = new ForwarderPrimaryLeg(again.pools());
        leg = new AtMostOnceCandidateLeg(leg);
        leg = new NeverThrowingCandidateLeg(leg);
        return new SparedPrimary(leg, again.atEase(), again.slow(), System::nanoTime);
    }
}
