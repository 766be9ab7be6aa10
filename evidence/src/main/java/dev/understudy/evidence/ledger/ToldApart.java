package dev.understudy.evidence.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * How far the evidence of an endpoint and its ledger go by different names: of what arrived, that is the difference.
 *
 * @param toOthers arrived under this endpoint's name, and counts under another
 * @param fromOthers counts under this endpoint, and arrived under another's name
 */
public record ToldApart(long toOthers, long fromOthers) {
    public static final ToldApart NOTHING = new ToldApart(0, 0);

    /**
     * What proxies named one endpoint and counts under another; endpoints that are one by their aliases are one here, too.
     *
     * @param first with {@code last}: when it was asked
     */
    public record Moved(long named, long counted, long count, Instant first, Instant last) {}

    public static List<Moved> all(Handle handle, long generation) {
        return handle.createQuery("""
                        select n.root_id, c.root_id, sum(t.count), min(t.first_seen), max(t.last_seen)
                        from told_apart t
                        join endpoint_root n on n.endpoint_id = t.named_id
                        join endpoint_root c on c.endpoint_id = t.counted_id
                        where t.generation = :generation and n.root_id <> c.root_id
                        group by n.root_id, c.root_id
                        """)
                .bind("generation", generation)
                .map((row, context) -> new Moved(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** By endpoint; those that nothing was told apart of are left out. */
    public static Map<Long, ToldApart> byEndpoint(List<Moved> all) {
        Map<Long, ToldApart> sums = new TreeMap<>();
        for (Moved each : all) {
            sums.merge(each.named(), new ToldApart(each.count(), 0), ToldApart::and);
            sums.merge(each.counted(), new ToldApart(0, each.count()), ToldApart::and);
        }
        return sums;
    }

    private ToldApart and(ToldApart other) {
        return new ToldApart(toOthers + other.toOthers, fromOthers + other.fromOthers);
    }
}
