package dev.understudy.proxy.control;

import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.control.Orders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The orders that count at this proxy. Read from the loops without a lock; given by people at the admin port and by other
 * proxies. An order takes effect first and is written down then: a full disk must not keep mirroring going.
 */
public final class ControlBoard {
    private static final Logger LOG = LoggerFactory.getLogger(ControlBoard.class);

    private final OrderFile file;
    private final InstantSource clock;
    private volatile Orders orders;

    ControlBoard(OrderFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        orders = file.read(clock.instant());
    }

    /**
     * @param file where orders are remembered; written at once, so that what keeps it from being written is found out now
     *     and not when somebody must pause
     */
    public static ControlBoard open(Path file) {
        var board = new ControlBoard(new OrderFile(file), InstantSource.system());
        board.remember();
        return board;
    }

    public Orders orders() {
        return orders;
    }

    /**
     * An order that is given here: it is newer than all that this proxy has heard of, whatever other clocks say.
     *
     * @param route one route's name; empty for all
     * @throws IOException where it cannot be written down; it counts all the same, until the proxy ends
     */
    public synchronized void pause(String route, boolean paused, String actor, String reason) throws IOException {
        give(new Order.Pause(route, paused, new Mark(actor, reason, nowBehind(Order.Pause.keyOf(route)))));
    }

    /** The same for a policy. */
    public synchronized void policy(String yaml, String actor, String reason) throws IOException {
        give(new Order.PolicyText(yaml, new Mark(actor, reason, nowBehind(Order.POLICY))));
    }

    private Instant nowBehind(String key) {
        Instant now = clock.instant();
        return orders.under(key)
                .map(present -> present.mark().at().plusMillis(1))
                .filter(now::isBefore)
                .orElse(now);
    }

    private void give(Order order) throws IOException {
        orders = orders.and(order);
        LOG.info("{}", words(order));
        file.write(orders);
    }

    /** An order that was given elsewhere: it counts where it is newer. */
    public synchronized void hear(Order order) {
        Orders more = orders.and(order);
        if (more == orders) return;
        orders = more;
        LOG.info("Heard from another proxy: {}", words(order));
        remember();
    }

    private synchronized void remember() {
        try {
            file.write(orders);
        } catch (IOException forgetful) {
            LOG.error("Orders cannot be written down and will be forgotten when the proxy ends.", forgetful);
        }
    }

    private static String words(Order order) {
        Mark mark = order.mark();
        String what = switch (order) {
            case Order.Pause pause ->
                "mirroring " + (pause.route().isEmpty() ? "" : "of route " + pause.route() + " ")
                        + (pause.paused() ? "is paused" : "goes on");
            case Order.PolicyText policy -> policy.yaml().isEmpty() ? "the policy is withdrawn" : "another policy";
            case Order.Templates table ->
                "version " + table.version() + " of the table of templates, with "
                        + table.templates().size() + " patterns";
        };
        return what + ", by " + mark.actor() + (mark.reason().isEmpty() ? "" : ": " + mark.reason());
    }
}
