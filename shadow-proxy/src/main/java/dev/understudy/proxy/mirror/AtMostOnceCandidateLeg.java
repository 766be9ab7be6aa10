package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Never lets one copy pass twice, whoever asks: what the candidate does twice, the primary's database sees twice. */
final class AtMostOnceCandidateLeg implements CandidateLeg {
    private final CandidateLeg leg;

    AtMostOnceCandidateLeg(CandidateLeg leg) {
        this.leg = leg;
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        return copy.sent().compareAndSet(false, true)
                ? leg.send(copy)
                : CompletableFuture.completedFuture(new LegOutcome.Lost(LedgerCounter.INTERNAL_ERROR));
    }
}
