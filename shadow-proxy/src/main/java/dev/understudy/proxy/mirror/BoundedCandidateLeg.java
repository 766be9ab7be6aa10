package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Leg;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Lets so many copies be under way at once; what is over is the candidate's failure, for it is too slow. */
final class BoundedCandidateLeg implements CandidateLeg {
    private final CandidateLeg leg;
    private final IntSupplier limit;
    private final AtomicInteger inFlight;

    /**
     * @param limit as it is now
     * @param inFlight counts those under way, for others to see
     */
    BoundedCandidateLeg(CandidateLeg leg, IntSupplier limit, AtomicInteger inFlight) {
        this.leg = leg;
        this.limit = limit;
        this.inFlight = inFlight;
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        if (inFlight.incrementAndGet() > limit.getAsInt()) {
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
