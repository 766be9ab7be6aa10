package dev.understudy.proxy.mirror;

import dev.understudy.exchange.ledger.LedgerCounter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong in asking into a lost copy: nothing above sees an exception, thrown or handed over. */
final class NeverThrowingCandidateLeg implements CandidateLeg {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowingCandidateLeg.class);
    private static final LegOutcome LOST = new LegOutcome.Lost(LedgerCounter.INTERNAL_ERROR);

    private final CandidateLeg leg;

    NeverThrowingCandidateLeg(CandidateLeg leg) {
        this.leg = leg;
    }

    @Override
    public CompletionStage<LegOutcome> send(Copy copy) {
        try {
            return leg.send(copy).exceptionally(NeverThrowingCandidateLeg::lost);
        } catch (RuntimeException bug) {
            return CompletableFuture.completedFuture(lost(bug));
        }
    }

    private static LegOutcome lost(Throwable bug) {
        LOG.error("asking the candidate failed; the copy is lost", bug);
        return LOST;
    }
}
