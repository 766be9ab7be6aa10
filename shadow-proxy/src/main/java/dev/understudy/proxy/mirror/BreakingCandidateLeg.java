package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Leg;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Spares a candidate that fails again and again, and ourselves the waiting; what is spared counts as its failure. */
final class BreakingCandidateLeg implements CandidateLeg {
    private final CandidateLeg leg;
    private final Breaker breaker;

    BreakingCandidateLeg(CandidateLeg leg, Breaker breaker) {
        this.leg = leg;
        this.breaker = breaker;
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        if (!breaker.tryPass()) {
            return CompletableFuture.completedFuture(NotAsked.because(Leg.Reason.UNAVAILABLE));
        }
        return leg.send(copy).whenComplete((outcome, failed) -> learn(outcome));
    }

    private void learn(LegOutcome outcome) {
        switch (outcome) {
            case LegOutcome.Answered answered -> breaker.succeeded();
            case LegOutcome.Unanswered unanswered -> {
                // what was shed for want of a connection says nothing of the next one
                if (unanswered.reason() != Leg.Reason.UNAVAILABLE) breaker.failed();
            }
            case LegOutcome.Lost lost -> {}
        }
    }
}
