package dev.understudy.proxy.mirror;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the copies under way, whatever server they are sent to, for those who wait until there are none. */
final class CountedCandidateLeg implements CandidateLeg {
    private final CandidateLeg leg;
    private final AtomicInteger inFlight;

    CountedCandidateLeg(CandidateLeg leg, AtomicInteger inFlight) {
        this.leg = leg;
        this.inFlight = inFlight;
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        inFlight.incrementAndGet();
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
