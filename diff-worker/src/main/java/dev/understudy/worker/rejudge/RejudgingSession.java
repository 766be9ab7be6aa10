package dev.understudy.worker.rejudge;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.rejudge.Builds;
import dev.understudy.evidence.rejudge.Rejudging;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.consume.KafkaAway;
import dev.understudy.worker.loop.Rest;
import dev.understudy.worker.loop.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for an order to judge anew, carries it out, and clears away what was replaced or given up. */
final class RejudgingSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(RejudgingSession.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final String name = UUID.randomUUID().toString();
    private final Supplier<Builds> builds;
    private final Function<Rejudging, Building> open;
    private final Reporting reporting;
    private final Rest rest = new Rest();
    private volatile @Nullable Building building;

    /** @param builds the store, which may be away */
    RejudgingSession(Supplier<Builds> builds, Function<Rejudging, Building> open, Reporting reporting) {
        this.builds = builds;
        this.open = open;
        this.reporting = reporting;
    }

    @Override
    public void turn() {
        try {
            Optional<Rejudging> order = builds.get().lease(name, LEASE);
            reporting.state(Optional.empty());
            if (order.isPresent()) {
                carryOut(order.get());
            } else {
                leave();
                if (!builds.get().sweep()) pause();
            }
        } catch (StoreUnavailable | KafkaAway away) {
            reporting.state(Optional.of(String.valueOf(away.getMessage())));
            leave();
            pause();
        }
    }

    private void carryOut(Rejudging order) {
        Building present = building;
        if (present == null || !present.isOf(order)) {
            leave();
            present = open.apply(order);
            building = present;
        }
        switch (present.turn(order)) {
            case GOES_ON -> {}
            case IS_OVER -> leave();
            case BEGINS_ANEW -> {
                LOG.info("The rules have changed: judging anew begins from its start");
                leave();
                builds.get().restart(order);
            }
        }
    }

    private void leave() {
        Building left = building;
        building = null;
        if (left != null) left.close();
    }

    private void pause() {
        if (rest.take()) LOG.debug("Woken while it rested");
    }

    @Override
    public void wakeUp() {
        rest.wake();
        Building present = building;
        if (present != null) present.wakeUp();
    }

    @Override
    public void close() {
        leave();
        try {
            builds.get().release(name);
        } catch (StoreUnavailable away) {
            LOG.debug("The order is another worker's once its lease has ended", away);
        }
    }
}
