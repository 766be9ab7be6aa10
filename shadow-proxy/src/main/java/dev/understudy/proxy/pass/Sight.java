package dev.understudy.proxy.pass;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.redact.ExchangePass;
import dev.understudy.exchange.redact.ExchangePass.Side;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.mirror.CapturedAnswer;
import dev.understudy.proxy.mirror.CapturedExchange;
import dev.understudy.proxy.mirror.LegOutcome;
import dev.understudy.proxy.writes.RefusedWrites;
import java.time.Duration;
import java.time.Instant;

/** Makes legs of what came, under the keys of one exchange. */
record Sight(ExchangePass pass) {

    SeenLegs first(CapturedExchange captured) {
        return SeenLegs.of(see(Side.PRIMARY, captured.primary()), leg(Side.CANDIDATE, captured.candidate()));
    }

    /** A leg that was asked for again, or the first of the candidate. */
    SeenLeg leg(Side side, LegOutcome outcome) {
        return switch (outcome) {
            case LegOutcome.Answered answered -> see(side, answered.answer());
            case LegOutcome.Unanswered nothing -> new SeenLeg.Missing(unanswered(nothing));
            case LegOutcome.Lost lost -> new SeenLeg.Missing(lost(lost));
        };
    }

    private SeenLeg.Answered see(Side side, CapturedAnswer captured) {
        return new SeenLeg.Answered(
                captured,
                pass.see(
                        side,
                        captured.head().status(),
                        captured.head().reason(),
                        side == Side.CANDIDATE
                                ? RefusedWrites.marked(captured)
                                : captured.head().lines().toHeaders(),
                        captured.body(),
                        captured.trailers().toHeaders()));
    }

    private static Leg unanswered(LegOutcome.Unanswered nothing) {
        Timing timing = nothing.timing();
        return new Leg.Unanswered(nothing.instance(), timing.startedAt(), timing.duration(), nothing.reason());
    }

    /** A second answer that we lost ourselves: the exchange goes without it. */
    private static Leg lost(LegOutcome.Lost lost) {
        return switch (lost.stage()) {
            case CAPTURE_BUDGET, DESCRIPTORS -> new Leg.NotAsked(Leg.Why.NO_BUDGET);
            default -> new Leg.Unanswered(Leg.Instance.NONE, Instant.now(), Duration.ZERO, Leg.Reason.RESET);
        };
    }
}
