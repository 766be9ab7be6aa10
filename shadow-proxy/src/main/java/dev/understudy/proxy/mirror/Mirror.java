package dev.understudy.proxy.mirror;

import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.proxy.forward.Pool;
import dev.understudy.proxy.wire.Loop;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * What one mirrored request needs of the rest, whatever the policy is.
 *
 * @param leg asks the candidate
 * @param primary asked for a second answer
 * @param lastLook when the whole request is known
 */
record Mirror(
        CandidateLeg leg,
        SparedPrimary primary,
        Captured captured,
        Captures captures,
        MirrorState state,
        LastLook lastLook) {

    /** @param inFlightLimit copies under way at once to one server, as it is now */
    static Mirror of(MirrorState state, MirrorLinks links, IntSupplier inFlightLimit) {
        return new Mirror(
                candidateLeg(links, state, inFlightLimit),
                primary(links.primaryAgain()),
                links.captured(),
                new Captures(state.budget(), new RunningKey(new SecureRandom()), state::keepsBodies),
                state,
                new LastLook(links.leaves()));
    }

    /** The one place, with {@link #leg}, that says in which order the layers wrap each other; the last is outermost. */
    private static CandidateLeg candidateLeg(MirrorLinks links, MirrorState state, IntSupplier inFlightLimit) {
        CandidateLeg candidate = leg(links, links.candidate(), state.breaker(), state, inFlightLimit);
        var isolated = new HashMap<String, CandidateLeg>();
        links.leaves()
                .isolated()
                .forEach((name, server) ->
                        isolated.put(name, leg(links, server.connections(), server.breaker(), state, inFlightLimit)));
        CandidateLeg leg = new RoutedCandidateLeg(candidate, isolated);
        leg = new RouteBoundedCandidateLeg(leg);
        leg = new PausableCandidateLeg(leg, state.pausing());
        return new NeverThrowingCandidateLeg(leg); // nothing above may see an exception
    }

    private static CandidateLeg leg(
            MirrorLinks links,
            Map<Loop, Pool> connections,
            Breaker breaker,
            MirrorState state,
            IntSupplier inFlightLimit) {
        CandidateLeg leg = new ForwarderCandidateLeg(
                connections, state.pausing(), links.leaves().dryRuns());
        leg = new AtMostOnceCandidateLeg(leg);
        leg = new BreakingCandidateLeg(leg, breaker);
        leg = new CountedCandidateLeg(leg, state.inFlight());
        return new BoundedCandidateLeg(leg, inFlightLimit, new AtomicInteger());
    }

    private static SparedPrimary primary(PrimaryAgain again) {
        CandidateLeg leg = new ForwarderPrimaryLeg(again.pools());
        leg = new AtMostOnceCandidateLeg(leg);
        leg = new NeverThrowingCandidateLeg(leg);
        return new SparedPrimary(leg, again.atEase(), again.slow(), System::nanoTime);
    }
}
