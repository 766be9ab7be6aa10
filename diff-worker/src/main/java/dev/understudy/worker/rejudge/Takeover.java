package dev.understudy.worker.rejudge;

import dev.understudy.evidence.rejudge.Builds;
import dev.understudy.evidence.rejudge.Rejudging;
import dev.understudy.evidence.rejudge.Terms;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last steps of an accepted generation: the shown one holds still for a moment, and the pointer moves. */
final class Takeover {
    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);
    /** What is farther behind than this catches up while the workers go on. */
    private static final long NEAR = 20_000;

    private static final Duration STILL = Duration.ofSeconds(5);
    /** Where it did not suffice, the workers go on for as long before the next attempt. */
    private static final long AGAIN_NANOS = STILL.multipliedBy(2).toNanos();

    private final Builds builds;
    private final LongSupplier nanoTime;
    private long frozenAt;

    Takeover(Builds builds, LongSupplier nanoTime) {
        this.builds = builds;
        this.nanoTime = nanoTime;
        this.frozenAt = nanoTime.getAsLong() - AGAIN_NANOS;
    }

    void prepare(Rejudging now) {
        boolean due = nanoTime.getAsLong() - frozenAt >= AGAIN_NANOS;
        if (now.state() != Rejudging.State.ACCEPTED || now.behind() > NEAR || !due) return;
        builds.freeze(STILL);
        frozenAt = nanoTime.getAsLong();
    }

    /** The new generation has what the shown one has. @return whether the order must be looked at afresh */
    boolean complete(Rejudging now, Terms terms) {
        if (now.caughtUpAt() == null) builds.caughtUp(now);
        if (now.state() != Rejudging.State.ACCEPTED) return false;
        return switch (builds.handOver(now, terms)) {
            case DONE -> {
                LOG.info("Generation {} of the evidence is shown, judged anew", now.generation());
                yield true;
            }
            case NOT_YET -> false;
            case REFUSED -> true;
        };
    }
}
