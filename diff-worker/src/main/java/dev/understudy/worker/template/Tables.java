package dev.understudy.worker.template;

import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.evidence.inventory.StoredTable;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.template.Rename;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.template.TemplateTable;
import java.util.List;
import java.util.function.UnaryOperator;

/** The stored table in its other forms. Pure. */
public final class Tables {
    private static final int ACTOR = 200;

    private Tables() {}

    /** As proxies are told of it. */
    public static Order.Templates order(StoredTable table) {
        String actor = table.changedBy();
        String shown = actor.length() > ACTOR ? actor.substring(0, ACTOR) : actor;
        return new Order.Templates(
                table.version(), templates(table), renames(table), new Mark(shown, "", table.changedAt()));
    }

    /** As requests are named by it. */
    public static TemplateTable table(StoredTable table) {
        return TemplateTable.of(templates(table), renames(table));
    }

    /** What each endpoint of history counts under. */
    public static UnaryOperator<EndpointName> names(StoredTable table) {
        TemplateTable templates = table(table);
        return name -> {
            Endpoint now = templates.shownAs(new Endpoint(name.method(), name.template()));
            return new EndpointName(now.method(), now.template());
        };
    }

    private static List<RouteTemplate> templates(StoredTable table) {
        return table.lists().stream()
                .flatMap(list -> list.rows().stream())
                .map(row -> new RouteTemplate(row.pattern(), row.name()))
                .distinct()
                .toList();
    }

    private static List<Rename> renames(StoredTable table) {
        return table.renames().stream()
                .map(each -> new Rename(
                        new Endpoint(each.endpoint().method(), each.endpoint().template()), each.into()))
                .toList();
    }
}
