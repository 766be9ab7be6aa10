package dev.understudy.proxy.reload;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.template.TemplateTable;
import dev.understudy.proxy.control.ControlBoard;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table of templates in force: read once per request, from the loops, without a lock. {@link #check()} is for one thread at
 * a time, which builds another where one was ordered.
 */
public final class LiveTemplates implements Supplier<TemplateTable> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveTemplates.class);

    private final ControlBoard board;
    private final Consumer<UnaryOperator<Endpoint>> renamed;
    private Optional<Order.Templates> present = Optional.empty();
    private volatile InForce inForce = new InForce(new TemplatesState(0, 0), TemplateTable.EMPTY);

    /** @param renamed is told what endpoints are called now, whenever that has changed */
    public LiveTemplates(ControlBoard board, Consumer<UnaryOperator<Endpoint>> renamed) {
        this.board = board;
        this.renamed = renamed;
    }

    private record InForce(TemplatesState state, TemplateTable table) {}

    @Override
    public TemplateTable get() {
        return inForce.table();
    }

    public TemplatesState state() {
        return inForce.state();
    }

    /** Requests that begin from now on are counted by the table that was ordered last. */
    public void check() {
        Optional<Order.Templates> wanted = board.orders().templates();
        if (wanted.isEmpty() || wanted.equals(present)) return;
        present = wanted;
        Order.Templates order = wanted.get();
        TemplateTable table = TemplateTable.of(order.templates(), order.renames());
        renamed.accept(table::shownAs);
        inForce = new InForce(new TemplatesState(order.version(), table.size()), table);
        LOG.info("Version {} of the table of templates is in force.", order.version());
    }
}
