package dev.understudy.proxy.recheck;

import dev.understudy.exchange.Leg;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.mirror.LegOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A leg that was asked for. It ends once: by what comes, or because nobody waits any more. */
final class UnderWay {
    private final Consumer<LegOutcome> told;
    private final Instant askedAt = Instant.now();
    private final AtomicBoolean ended = new AtomicBoolean();

    UnderWay(Consumer<LegOutcome> told) {
        this.told = told;
    }

    void end(LegOutcome outcome) {
        if (ended.compareAndSet(false, true)) told.accept(outcome);
    }

    void giveUp() {
        Duration since = Duration.between(askedAt, Instant.now());
        var timing = new Timing(askedAt, Duration.ZERO, since.isNegative() ? Duration.ZERO : since);
        end(new LegOutcome.Unanswered(Leg.Instance.NONE, timing, Leg.Reason.TIMED_OUT));
    }
}
