package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Holds back whatever is about to be asked while people have paused mirroring, however long ago the user's request began. */
final class PausableCandidateLeg implements CandidateLeg {
    private final CandidateLeg leg;
    private final MirrorSwitch pausing;

    PausableCandidateLeg(CandidateLeg leg, MirrorSwitch pausing) {
        this.leg = leg;
        this.pausing = pausing;
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        Optional<LedgerCounter> against = pausing.against(copy.plan().route().name());
        return against.isEmpty()
                ? leg.send(copy)
                : CompletableFuture.completedFuture(new LegOutcome.Lost(against.get()));
    }
}
