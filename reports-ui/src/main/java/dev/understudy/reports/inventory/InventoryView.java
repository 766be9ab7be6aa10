package dev.understudy.reports.inventory;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.evidence.inventory.NewList;
import dev.understudy.evidence.inventory.StoredList;
import dev.understudy.evidence.inventory.StoredTable;
import dev.understudy.evidence.inventory.Watching;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.template.TemplateTable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the lists against what was seen. */
final class InventoryView {
    /** A list that does not name methods. */
    static final String ANY = "*";

    private static final Duration DAY = Duration.ofDays(1);
    private static final int WEEK = 7;
    private static final int SPAN_DAYS = WEEK - 1;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double SECONDS_PER_DAY = 86_400;

    private final StoredTable stored;
    private final TemplateTable table;
    private final Watching.Watch watch;
    private final Map<EndpointName, Watching.Seen> seen;
    private final Set<String> listed = new HashSet<>();

    private InventoryView(StoredTable stored, Watching.Watch watch, Map<EndpointName, Watching.Seen> seen) {
        this.stored = stored;
        this.watch = watch;
        this.seen = seen;
        table = Tables.table(stored);
    }

    /** @param notSeenFor where it is given, only entries that were not seen in the last so many days */
    static InventoryJson of(EvidenceStore store, Optional<Integer> notSeenFor) {
        var view = new InventoryView(
                store.inventory().table(),
                store.watching().watch(),
                store.watching().seen());
        return view.json(store, notSeenFor);
    }

    private InventoryJson json(EvidenceStore store, Optional<Integer> notSeenFor) {
        List<InventoryJson.EntryJson> entries =
                stored.lists().stream().flatMap(this::entries).toList();
        Map<EndpointName, Long> counts = new TreeMap<>(Comparator.comparing(EndpointName::text));
        seen.forEach((name, each) -> counts.put(name, each.total()));
        return new InventoryJson(
                stored.version(),
                stored.version() == 0 ? null : stored.changedAt(),
                watched(notSeenFor),
                stored.lists().stream().map(InventoryView::list).toList(),
                notSeenFor.map(days -> notSeenFor(entries, days)).orElse(entries),
                endpoints(),
                renames(),
                store.slugs().list(counts, listed));
    }

    private List<InventoryJson.EntryJson> notSeenFor(List<InventoryJson.EntryJson> entries, int days) {
        Instant from = watch.span().to().minus(DAY.multipliedBy(days));
        return entries.stream()
                .filter(entry -> entry.lastSeen() == null || entry.lastSeen().isBefore(from))
                .toList();
    }

    private InventoryJson.WatchedJson watched(Optional<Integer> days) {
        if (watch.isNone()) return new InventoryJson.WatchedJson(null, null, 0, List.of(), null);
        Instant until = watch.span().to();
        return new InventoryJson.WatchedJson(
                watch.span().from(),
                until,
                watch.watched().toSeconds() / SECONDS_PER_HOUR,
                watch.gaps(),
                days.map(each -> new InventoryJson.WindowJson(each, hoursOf(until, each)))
                        .orElse(null));
    }

    private double hoursOf(Instant until, int days) {
        return watch.watchedSince(until.minus(DAY.multipliedBy(days))).toSeconds() / SECONDS_PER_HOUR;
    }

    private static InventoryJson.ListJson list(StoredList list) {
        return new InventoryJson.ListJson(
                list.name(),
                list.kind(),
                list.ofPolicy(),
                list.importedBy(),
                list.importedAt(),
                list.rows().size(),
                list.untranslated());
    }

    private record Line(int number, Set<String> methods) {}

    private Stream<InventoryJson.EntryJson> entries(StoredList list) {
        Map<Line, List<NewList.Row>> lines = new LinkedHashMap<>();
        for (NewList.Row row : list.rows()) {
            lines.computeIfAbsent(new Line(row.line(), row.methods()), line -> new ArrayList<>())
                    .add(row);
        }
        return lines.entrySet().stream().flatMap(line -> entries(list.name(), line.getKey(), line.getValue()));
    }

    private Stream<InventoryJson.EntryJson> entries(String list, Line line, List<NewList.Row> rows) {
        Stream<String> methods = line.methods().isEmpty()
                ? Stream.of(ANY)
                : line.methods().stream().sorted();
        return methods.map(method -> entry(list, line.number(), method, rows));
    }

    private InventoryJson.EntryJson entry(String list, int line, String method, List<NewList.Row> rows) {
        Set<EndpointName> names = new LinkedHashSet<>();
        for (NewList.Row row : rows) names.addAll(countedUnder(method, row));
        names.forEach(name -> listed.add(name.template()));
        List<Watching.Seen> found =
                names.stream().map(seen::get).filter(each -> each != null).toList();
        String template = rows.getFirst().name();
        boolean isItself = names.stream().anyMatch(name -> name.template().equals(template));
        return new InventoryJson.EntryJson(
                list,
                line,
                method,
                template,
                rows.stream().map(NewList.Row::pattern).toList(),
                isItself ? null : names.iterator().next().template(),
                found.stream().mapToLong(Watching.Seen::total).sum(),
                found.stream()
                        .map(Watching.Seen::first)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                found.stream()
                        .map(Watching.Seen::last)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                perDay(found.stream().mapToLong(Watching.Seen::week).sum()));
    }

    /** The endpoints in which its requests are counted now. */
    private Set<EndpointName> countedUnder(String method, NewList.Row row) {
        String name = table.nameOf(new RouteTemplate(row.pattern(), row.name())).orElse(row.name());
        Set<String> methods = method.equals(ANY)
                ? Stream.concat(Stream.of("GET"), seen.keySet().stream().map(EndpointName::method))
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of(method);
        Set<EndpointName> names = new LinkedHashSet<>();
        for (String each : methods) {
            Endpoint now = table.shownAs(new Endpoint(each, name));
            names.add(new EndpointName(now.method(), now.template()));
        }
        return names;
    }

    private List<InventoryJson.SeenJson> endpoints() {
        return seen.entrySet().stream()
                .map(each -> new InventoryJson.SeenJson(
                        each.getValue().id(),
                        each.getKey().text(),
                        listed.contains(each.getKey().template()),
                        each.getValue().total(),
                        each.getValue().first(),
                        each.getValue().last(),
                        perDay(each.getValue().week())))
                .sorted(Comparator.comparing(InventoryJson.SeenJson::endpoint))
                .toList();
    }

    private List<InventoryJson.RenameJson> renames() {
        return stored.renames().stream()
                .map(each -> new InventoryJson.RenameJson(
                        each.endpoint().text(), each.into(), each.actor(), each.at(), each.reason()))
                .toList();
    }

    /** Of the last seven days, over the time of them in which somebody watched; null where that was less than an hour. */
    private @Nullable Double perDay(long week) {
        if (watch.isNone()) return null;
        Instant from = watch.span().to().truncatedTo(ChronoUnit.DAYS).minus(DAY.multipliedBy(SPAN_DAYS));
        double days = watch.watchedSince(from).toSeconds() / SECONDS_PER_DAY;
        return days * 24 < 1 ? null : week / days;
    }
}
