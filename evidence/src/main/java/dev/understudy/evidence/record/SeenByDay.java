package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import dev.understudy.evidence.ledger.Life;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts requests of users by day: by how much a report says more than the one before it. */
final class SeenByDay {
    private static final String SEEN = "SEEN";

    private SeenByDay() {}

    /** Before the report's counters are written. */
    static void add(Handle handle, EpochReport report, Map<EndpointKey, Long> endpoints) {
        List<EpochReport.Row> rows =
                report.rows().stream().filter(row -> row.kind().equals(SEEN)).toList();
        if (rows.isEmpty() || report.proxy().startsWith(Life.REPLAYS)) return;
        handle.createUpdate("""
                        insert into endpoint_day as d (endpoint_id, day, proxy, seen, first_at, last_at)
                        select k.endpoint, (:at::timestamptz at time zone 'utc')::date, :proxy,
                               sum(k.n) - coalesce(max(c.count), 0), :at, :at
                        from unnest(:endpoints, :counts) as k (endpoint, n)
                        left join (
                            select endpoint_id, sum(count) as count from epoch_counter
                            where proxy = :proxy and epoch = :epoch and kind = 'SEEN' group by endpoint_id
                        ) c on c.endpoint_id = k.endpoint
                        group by k.endpoint
                        having sum(k.n) > coalesce(max(c.count), 0)
                        order by k.endpoint
                        on conflict (endpoint_id, day, proxy) do update
                        set seen = d.seen + excluded.seen,
                            first_at = least(d.first_at, excluded.first_at), last_at = greatest(d.last_at, excluded.last_at)
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
                        "counts",
                        Long.class,
                        rows.stream().map(EpochReport.Row::count).toList())
                .execute();
    }
}
