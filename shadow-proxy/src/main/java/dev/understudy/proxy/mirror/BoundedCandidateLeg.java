package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Leg;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many copies be under way at once; what is over is the candidate's failure, for it is too slow. */
final class BoundedCandidateLeg implements CandidateLeg {
    private final CandidateLeg leg;
    private final int limit;
    private final AtomicInteger inFlight;

    /** @param inFlight counts those under way, for others to see */
    BoundedCandidateLeg(CandidateLeg leg, int limit, AtomicInteger inFlight) {
        this.leg = leg;
        this.limit = limit;
        this.inFlight = inFlight;
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        if (inFlight.incrementAndGet() > limit) {
            inFlight.decrementAndGet();
            return CompletableFuture.completedFuture(NotAsked.because(Leg.Reason.UNAVAILABLE));
        }
        boolean sent = false;
        try {
            CompletionStage<LegOutcome> outcome =
                    leg.send(copy).whenComplete((done, failed) -> inFlight.decrementAndGet());
            sent = true;
            return outcome;
        } finally {
            if (!sent) inFlight.decrementAndGet();
        }
    }
}
