package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Takes the proxies' accounts of their own lives. */
final class EpochReports {
    private static final Comparator<EpochReport> ORDER =
            Comparator.comparing(EpochReport::proxy).thenComparingLong(EpochReport::epoch);

    private EpochReports() {}

    static void write(Handle handle, List<EpochReport> reports) {
        Map<EndpointKey, Long> endpoints = EndpointIds.of(
                handle,
                reports.stream()
                        .flatMap(report -> report.rows().stream())
                        .map(EndpointKey::of)
                        .toList());
        for (EpochReport report : reports.stream().sorted(ORDER).toList()) {
            if (isNews(handle, report)) write(handle, report, endpoints);
        }
    }

    private static boolean isNews(Handle handle, EpochReport report) {
        return handle.createUpdate("""
                        insert into epoch as e (proxy, epoch, revision, changes, started_at, reported_at, ended)
                        values (:proxy, :epoch, :revision, 0, :startedAt, :at, :ended)
                        on conflict (proxy, epoch) do update
                        set revision = excluded.revision, reported_at = excluded.reported_at, ended = excluded.ended,
                            changes = e.changes + (e.ended <> excluded.ended)::int
                        where e.revision < excluded.revision
                        """)
                        .bindMethods(report)
                        .bind("proxy", StorableText.name(report.proxy()))
                        .execute()
                == 1;
    }

    private static void write(Handle handle, EpochReport report, Map<EndpointKey, Long> endpoints) {
        SeenByDay.add(handle, report, endpoints);
        int drained = writeDrained(handle, report);
        int changed = writeCounters(handle, report, endpoints) + writeStanding(handle, report);
        if (drained + changed == 0) return;
        handle.createUpdate("update epoch set changes = changes + 1 where proxy = :proxy and epoch = :epoch")
                .bind("proxy", StorableText.name(report.proxy()))
                .bind("epoch", report.epoch())
                .execute();
    }

    /** How many were another one than before; nobody asks how a life that has ended stands. */
    private static int writeStanding(Handle handle, EpochReport report) {
        if (report.standing().isEmpty() && !report.ended()) return 0;
        return handle.createQuery("""
                        with before as (select standing from epoch where proxy = :proxy and epoch = :epoch),
                             written as (
                            update epoch set standing = :standing, standing_at = :at
                            where proxy = :proxy and epoch = :epoch)
                        select count(*) from before where standing is distinct from :standing
                        """)
                .bind("proxy", StorableText.name(report.proxy()))
                .bind("epoch", report.epoch())
                .bind("at", report.at())
                .bindByType(
                        "standing",
                        report.ended()
                                ? null
                                : report.standing().map(StorableText::of).orElse(null),
                        String.class)
                .mapTo(Integer.class)
                .one();
    }

    private static int writeDrained(Handle handle, EpochReport report) {
        if (report.drainedAt().isEmpty()) return 0;
        var partitions = List.copyOf(report.drainedAt().entrySet());
        return handle.createUpdate("""
                        insert into epoch_drained as d (proxy, epoch, number, next, topic)
                        select :proxy, :epoch, number, next, :topic from unnest(:numbers, :nexts) as k (number, next)
                        on conflict (proxy, epoch, number) do update set next = excluded.next, topic = excluded.topic
                        where (d.next, d.topic) <> (excluded.next, excluded.topic)
                        """)
                .bind("proxy", StorableText.name(report.proxy()))
                .bind("epoch", report.epoch())
                .bind("topic", StorableText.name(report.topic()))
                .bindArray(
                        "numbers",
                        Integer.class,
                        partitions.stream().map(Map.Entry::getKey).toList())
                .bindArray(
                        "nexts",
                        Long.class,
                        partitions.stream().map(Map.Entry::getValue).toList())
                .execute();
    }

    private static int writeCounters(Handle handle, EpochReport report, Map<EndpointKey, Long> endpoints) {
        List<EpochReport.Row> rows = report.rows();
        if (rows.isEmpty()) return 0;
        return handle.createUpdate("""
                        insert into epoch_counter (proxy, epoch, endpoint_id, kind, label, count, changed_at)
                        select :proxy, :epoch, k.endpoint, k.kind, k.label, sum(k.n), :at
                        from unnest(:endpoints, :kinds, :labels, :counts) as k (endpoint, kind, label, n)
                        group by k.endpoint, k.kind, k.label
                        having sum(k.n) is distinct from (
                            select c.count from epoch_counter c
                            where c.proxy = :proxy and c.epoch = :epoch
                              and c.endpoint_id = k.endpoint and c.kind = k.kind and c.label = k.label)
                        order by k.endpoint, k.kind, k.label
                        on conflict (proxy, epoch, endpoint_id, kind, label) do update
                        set count = excluded.count, changed_at = excluded.changed_at
                        """)
                .bind("proxy", StorableText.name(report.proxy()))
                .bind("epoch", report.epoch())
                .bind("at", report.at())
                .bindArray(
                        "endpoints",
                        Long.class,
                        rows.stream()
                                .map(row -> Dictionary.id(endpoints, EndpointKey.of(row)))
                                .toList())
                .bindArray(
                        "kinds",
                        String.class,
                        rows.stream().map(EpochReport.Row::kind).toList())
                .bindArray(
                        "labels",
                        String.class,
                        rows.stream().map(row -> StorableText.name(row.label())).toList())
                .bindArray(
                        "counts",
                        Long.class,
                        rows.stream().map(EpochReport.Row::count).toList())
                .execute();
    }
}
