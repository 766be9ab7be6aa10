package dev.understudy.reports.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inventory as a table of RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
final class InventoryCsv {
    private static final List<String> HEADER = List.of(
            "list",
            "line",
            "method",
            "template",
            "counted_under",
            "status",
            "seen",
            "per_day",
            "first_seen",
            "last_seen",
            "watched_since",
            "watched_until",
            "watched_hours");

    private static final String FORMULA = "=+-@\t\r";

    private InventoryCsv() {}

    static String of(InventoryJson inventory) {
        InventoryJson.WatchedJson watched = inventory.watched();
        List<String> tail = List.of(time(watched.since()), time(watched.until()), figure(watched.hours()));
        Stream<List<String>> entries = inventory.entries().stream().map(InventoryCsv::entry);
        Stream<List<String>> others = watched.window() != null
                ? Stream.empty()
                : inventory.endpoints().stream().filter(each -> !each.listed()).map(InventoryCsv::unlisted);
        return Stream.concat(
                        Stream.of(HEADER),
                        Stream.concat(entries, others)
                                .map(row -> Stream.concat(row.stream(), tail.stream())
                                        .toList()))
                .map(row -> row.stream().map(InventoryCsv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> entry(InventoryJson.EntryJson entry) {
        return List.of(
                entry.list(),
                Integer.toString(entry.line()),
                entry.method(),
                entry.template(),
                entry.countedUnder() == null ? "" : entry.countedUnder(),
                entry.seen() == 0 ? "never seen" : "seen",
                Long.toString(entry.seen()),
                figure(entry.perDay()),
                time(entry.firstSeen()),
                time(entry.lastSeen()));
    }

    private static List<String> unlisted(InventoryJson.SeenJson seen) {
        int space = seen.endpoint().indexOf(' ');
        return List.of(
                "",
                "",
                seen.endpoint().substring(0, space),
                seen.endpoint().substring(space + 1),
                "",
                "not in the inventory",
                Long.toString(seen.seen()),
                figure(seen.perDay()),
                time(seen.firstSeen()),
                time(seen.lastSeen()));
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return isPlain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }

    private static String figure(@Nullable Double figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%.1f", figure);
    }
}
