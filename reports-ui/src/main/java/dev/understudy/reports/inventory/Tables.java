package dev.understudy.reports.inventory;

import dev.understudy.evidence.inventory.NewList;
import dev.understudy.evidence.inventory.StoredTable;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.template.Rename;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.template.TemplateTable;
import dev.understudy.policy.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists in the store, and as they are read and gone by. Pure. */
final class Tables {
    private Tables() {}

    static TemplateTable table(StoredTable stored) {
        return TemplateTable.of(templates(stored), renames(stored));
    }

    static List<RouteTemplate> templates(StoredTable stored) {
        return stored.lists().stream()
                .flatMap(list -> list.rows().stream())
                .map(row -> new RouteTemplate(row.pattern(), row.name()))
                .distinct()
                .toList();
    }

    private static List<Rename> renames(StoredTable stored) {
        return stored.renames().stream()
                .map(each -> new Rename(
                        new Endpoint(each.endpoint().method(), each.endpoint().template()), each.into()))
                .toList();
    }

    static NewList newList(String name, String digest, Inventory inventory) {
        List<NewList.Row> rows = new ArrayList<>();
        for (Inventory.Entry entry : inventory.entries()) {
            for (RouteTemplate each : entry.templates()) {
                rows.add(new NewList.Row(entry.line(), entry.methods(), each.pattern(), each.name()));
            }
        }
        return new NewList(
                name,
                inventory.kind().name().toLowerCase(Locale.ROOT),
                false,
                digest,
                rows,
                inventory.notTranslated().stream()
                        .map(each -> new NewList.Untranslated(each.line(), each.text(), each.why()))
                        .toList());
    }
}
