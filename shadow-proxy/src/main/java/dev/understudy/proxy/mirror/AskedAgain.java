package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * Asks on the loop that served the original.
 *
 * @param primaryTook how long the primary's first answer took
 */
record AskedAgain(Mirror mirror, Copy copy, Duration primaryTook) implements Again {

    @Override
    public Optional<Leg.Why> forbidden() {
        MirrorState state = mirror.state();
        boolean held = state.pausing().against(copy.route().name()).isPresent()
                || state.withheld().getAsBoolean();
        if (held) return Optional.of(Leg.Why.OFF);
        return state.keepsBodies() ? Optional.empty() : Optional.of(Leg.Why.NO_BUDGET);
    }

    @Override
    public Asked candidate() {
        return asked(mirror.leg());
    }

    @Override
    public Optional<Asked> primary() {
        SparedPrimary primary = mirror.primary();
        if (!primary.tryEnter(primaryTook)) return Optional.empty();
        Asked asked = asked(primary.leg());
        asked.then(primary::left);
        return Optional.of(asked);
    }

    private Asked asked(CandidateLeg leg) {
        var asked = new Asked(
                new CompletableFuture<>(), mirror.captures().answer(copy.plan().terms()));
        Copy again = copy.again(asked.held());
        try {
            copy.original().loop().execute(() -> leg.send(again).thenAccept(asked.outcome()::complete));
        } catch (RejectedExecutionException ended) {
            asked.outcome().complete(new LegOutcome.Lost(LedgerCounter.INTERNAL_ERROR));
        }
        return asked;
    }
}
