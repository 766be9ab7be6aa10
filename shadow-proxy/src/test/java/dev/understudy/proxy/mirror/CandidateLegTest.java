package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.proxy.capture.BoundedCapture;
import dev.understudy.proxy.capture.ByteBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The layers around the candidate's leg, one by one. */
class CandidateLegTest {
    private static final LegOutcome RESET = NotAsked.because(Leg.Reason.RESET);

    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger nanos = new AtomicInteger();
    private final HeldLeg held = new HeldLeg();

    @Test
    void shedsACopyWhileTheOnlySlotIsTaken() {
        var leg = new BoundedCandidateLeg(held, () -> 1, inFlight);
        leg.send(copy());

        var second = leg.send(copy());

        assertThat(reason(second)).isEqualTo(Leg.Reason.UNAVAILABLE);
        assertThat(held.asked).hasSize(1);
    }

    @Test
    void freesTheSlotWhenTheLegBelowAnswers() {
        var leg = new BoundedCandidateLeg(held, () -> 1, inFlight);
        leg.send(copy());
        held.asked.getFirst().complete(RESET);

        leg.send(copy());

        assertThat(held.asked).hasSize(2);
    }

    @Test
    void freesTheSlotWhenTheLegBelowThrows() {
        var leg = new NeverThrowingCandidateLeg(new BoundedCandidateLeg(new ThrowingLeg(), () -> 1, inFlight));

        var first = leg.send(copy());

        assertThat(first).isCompletedWithValue(new LegOutcome.Lost(LedgerCounter.INTERNAL_ERROR));
        assertThat(inFlight).hasValue(0);
    }

    @Test
    void neverAsksTwiceForOneCopy() {
        var leg = new AtMostOnceCandidateLeg(held);
        Copy copy = copy();
        leg.send(copy);

        var second = leg.send(copy);

        assertThat(second).isCompletedWithValue(new LegOutcome.Lost(LedgerCounter.INTERNAL_ERROR));
        assertThat(held.asked).hasSize(1);
    }

    @Test
    void sparesACandidateThatFailsTenTimesInARow() {
        var leg = new BreakingCandidateLeg(held, new Breaker(nanos::get));
        for (int i = 0; i < 10; i++) fail(leg);

        var next = leg.send(copy());

        assertThat(reason(next)).isEqualTo(Leg.Reason.UNAVAILABLE);
        assertThat(held.asked).hasSize(10);
    }

    @Test
    void letsOneTryPassAfterASecond() {
        var leg = new BreakingCandidateLeg(held, new Breaker(nanos::get));
        for (int i = 0; i < 10; i++) fail(leg);
        nanos.addAndGet((int) Duration.ofMillis(1001).toNanos());

        leg.send(copy());
        leg.send(copy());

        assertThat(held.asked).hasSize(11);
    }

    @Test
    void closesAgainWhenTheTrySucceeds() {
        var breaker = new Breaker(nanos::get);
        for (int i = 0; i < 10; i++) breaker.failed();

        breaker.succeeded();

        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.tryPass()).isTrue();
    }

    private void fail(CandidateLeg leg) {
        leg.send(copy());
        held.asked.getLast().complete(RESET);
    }

    private static Leg.Reason reason(CompletionStage<LegOutcome> outcome) {
        return ((LegOutcome.Unanswered) outcome.toCompletableFuture().join()).reason();
    }

    @SuppressWarnings("NullAway") // these layers look neither at the original nor at its route
    private static Copy copy() {
        var answer = new BoundedCapture(new ByteBudget(1000), 100);
        return new Copy(
                UUID.randomUUID(),
                null,
                null,
                UnaryOperator.identity(),
                CapturedBody.NONE,
                answer,
                new AtomicBoolean());
    }

    /** Answers when the test says so. */
    private static final class HeldLeg implements CandidateLeg {
        private final List<CompletableFuture<LegOutcome>> asked = new ArrayList<>();

        @Override
        public CompletionStage<LegOutcome> send(Copy copy) {
            asked.add(new CompletableFuture<>());
            return asked.getLast();
        }
    }

    private static final class ThrowingLeg implements CandidateLeg {
        @Override
        public CompletionStage<LegOutcome> send(Copy copy) {
            throw new IllegalStateException("a bug");
        }
    }
}
