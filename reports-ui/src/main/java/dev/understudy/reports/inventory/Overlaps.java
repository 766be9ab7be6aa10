package dev.understudy.reports.inventory;

import dev.understudy.evidence.inventory.NewList;
import dev.understudy.evidence.inventory.StoredTable;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.template.TemplateTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the patterns of a list meet those that are there. Pure.
 *
 * @param shadowed whose paths an earlier pattern takes
 * @param singledOut that take paths of another endpoint, which they were counted under until now
 */
record Overlaps(List<Overlap> shadowed, List<Overlap> singledOut) {
    Overlaps {
        shadowed = List.copyOf(shadowed);
        singledOut = List.copyOf(singledOut);
    }

    record Overlap(int line, String pattern, String countedUnder) {}

    static Overlaps of(StoredTable present, NewList list) {
        List<RouteTemplate> all = new ArrayList<>();
        present.lists().stream()
                .filter(each -> !each.name().equals(list.name()))
                .flatMap(each -> each.rows().stream())
                .forEach(row -> all.add(template(row)));
        list.rows().forEach(row -> all.add(template(row)));
        // the store refuses it
        if (all.size() > TemplateTable.LIMIT) return new Overlaps(List.of(), List.of());
        TemplateTable after = TemplateTable.of(all, List.of());
        return new Overlaps(
                shadowed(list, after), singledOut(list, TemplateTable.of(Tables.templates(present), List.of()), after));
    }

    private static List<Overlap> shadowed(NewList list, TemplateTable after) {
        return list.rows().stream()
                .map(row -> new Overlap(
                        row.line(), row.pattern(), after.nameOf(template(row)).orElse(row.name())))
                .filter(each -> list.rows().stream()
                        .noneMatch(row -> row.pattern().equals(each.pattern())
                                && row.name().equals(each.countedUnder())))
                .toList();
    }

    /** A pattern that takes all of another endpoint is only a name for it. */
    private static List<Overlap> singledOut(NewList list, TemplateTable before, TemplateTable after) {
        return list.rows().stream()
                .map(row -> new Overlap(row.line(), row.pattern(), shown(before, row.name())))
                .filter(each -> list.rows().stream()
                        .filter(row -> row.pattern().equals(each.pattern()))
                        .noneMatch(row -> row.name().equals(each.countedUnder())
                                || shown(after, each.countedUnder()).equals(row.name())))
                .toList();
    }

    private static String shown(TemplateTable table, String name) {
        return table.shownAs(new Endpoint("GET", name)).template();
    }

    private static RouteTemplate template(NewList.Row row) {
        return new RouteTemplate(row.pattern(), row.name());
    }
}
