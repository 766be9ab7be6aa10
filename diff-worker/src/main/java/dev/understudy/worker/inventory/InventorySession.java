package dev.understudy.worker.inventory;

import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.inventory.EndpointAliases;
import dev.understudy.evidence.inventory.InventoryLists;
import dev.understudy.worker.admin.Reporting;
import dev.understudy.worker.loop.Rest;
import dev.understudy.worker.loop.Session;
import dev.understudy.worker.template.Tables;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether lists, endpoints or groups have changed. Several workers may: each step can be done twice. */
final class InventorySession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(InventorySession.class);

    private final PolicyLists files;
    private final Supplier<Hand> hands;
    private final TemplatesTopic topic;
    private final Reporting reporting;
    private final Rest rest = new Rest();
    private long told;

    /** @param hands asks the store, which may be away */
    InventorySession(PolicyLists files, Supplier<Hand> hands, TemplatesTopic topic, Reporting reporting) {
        this.files = files;
        this.hands = hands;
        this.topic = topic;
        this.reporting = reporting;
    }

    /** What it does in the store. */
    record Hand(InventoryLists lists, EndpointAliases aliases) {}

    @Override
    public void turn() {
        try {
            Hand hand = hands.get();
            files.look(hand.lists());
            if (hand.aliases().isBehind()) hand.aliases().follow(Tables::names);
            if (hand.lists().version() != told) tell(hand.lists());
            reporting.state(Optional.empty());
        } catch (StoreUnavailable away) {
            reporting.state(Optional.of(String.valueOf(away.getMessage())));
        }
        if (rest.take()) LOG.debug("Woken while it rested");
    }

    private void tell(InventoryLists lists) {
        var table = lists.table();
        topic.tell(Tables.order(table));
        told = table.version();
        LOG.info("Proxies were told of version {} of the table of templates", told);
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
