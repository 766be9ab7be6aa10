package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Leg;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lets so many copies of one route be under way at once; what is over is the candidate's failure, for it is too slow. */
final class RouteBoundedCandidateLeg implements CandidateLeg {
    private final CandidateLeg leg;

    RouteBoundedCandidateLeg(CandidateLeg leg) {
        this.leg = leg;
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        RouteGate gate = copy.plan().gate();
        if (!gate.tryEnter()) return CompletableFuture.completedFuture(NotAsked.because(Leg.Reason.UNAVAILABLE));
        boolean sent = false;
        try {
            CompletionStage<LegOutcome> outcome = leg.send(copy).whenComplete((done, failed) -> gate.leave());
            sent = true;
            return outcome;
        } finally {
            if (!sent) gate.leave();
        }
    }
}
