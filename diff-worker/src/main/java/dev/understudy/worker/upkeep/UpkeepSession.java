package dev.understudy.worker.upkeep;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.upkeep.Upkeep;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.loop.Rest;
import dev.understudy.worker.loop.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the store small: once a minute, piece by piece until nothing is left to do. */
final class UpkeepSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(UpkeepSession.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Supplier<Upkeep> upkeep;
    private final InstantSource clock;
    private final Reporting reporting;
    private final Rest rest = new Rest();
    private Instant due = Instant.MIN;

    /** @param upkeep of the store, which may be away */
    UpkeepSession(Supplier<Upkeep> upkeep, InstantSource clock, Reporting reporting) {
        this.upkeep = upkeep;
        this.clock = clock;
        this.reporting = reporting;
    }

    @Override
    public void turn() {
        if (clock.instant().isBefore(due)) {
            pause();
            return;
        }
        try {
            boolean more = upkeep.get().piece(clock.instant());
            reporting.state(Optional.empty());
            if (!more) due = clock.instant().plus(EVERY);
        } catch (StoreUnavailable away) {
            reporting.state(Optional.of(String.valueOf(away.getMessage())));
            pause();
        }
    }

    private void pause() {
        if (rest.take()) LOG.debug("Woken while it rested");
    }

    @Override
    public void wakeUp() {
        rest.wake();
    }

    @Override
    public void close() {
        // it holds nothing between two turns
    }
}
