package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Leg;
import dev.understudy.proxy.forward.Timing;
import java.time.Duration;
import java.time.Instant;

/** A candidate that was not asked at all, which counts against it. */
final class NotAsked {
    private NotAsked() {}

    static LegOutcome because(Leg.Reason reason) {
        var now = new Timing(Instant.now(), Duration.ZERO, Duration.ZERO);
        return new LegOutcome.Unanswered(Leg.Instance.NONE, now, reason);
    }
}
