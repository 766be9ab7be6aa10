package dev.understudy.evidence.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Counts exchanges over time: a row for each endpoint and five minutes, whatever the number of its patterns. */
final class BucketCounts {
    private static final int SECONDS = 300;

    private BucketCounts() {}

    private record Bucket(long endpoint, int pair, long start) {}

    static void add(Handle handle, Scope scope, List<Counted> counted) {
        if (counted.isEmpty()) return;
        Map<Bucket, Map<Long, Long>> buckets = new HashMap<>();
        for (Counted each : counted) {
            long start = Math.floorDiv(each.at().getEpochSecond(), SECONDS) * SECONDS;
            buckets.computeIfAbsent(new Bucket(each.endpoint(), each.pair(), start), key -> new TreeMap<>())
                    .merge(each.pattern(), 1L, Long::sum);
        }
        var upsert = handle.prepareBatch("""
                insert into endpoint_bucket as t
                    (endpoint_id, bucket, seconds, pair_id, generation, partition_id, patterns, counts)
                values (:endpoint, :start::timestamptz, :seconds, :pair, :generation, :partition, :patterns, :counts)
                on conflict (endpoint_id, bucket, seconds, pair_id, generation, partition_id) do update
                set (patterns, counts) = (
                    select array_agg(k.pattern order by k.pattern), array_agg(k.n order by k.pattern)
                    from (
                        select pattern, sum(n)::bigint as n
                        from (
                            select * from unnest(t.patterns, t.counts) as before (pattern, n)
                            union all select * from unnest(excluded.patterns, excluded.counts)) both_of_them
                        group by pattern) k)
                """);
        buckets.forEach((bucket, patterns) -> scope.in(upsert)
                .bind("endpoint", bucket.endpoint())
                .bind("start", Instant.ofEpochSecond(bucket.start()).toString())
                .bind("seconds", SECONDS)
                .bind("pair", bucket.pair())
                .bindArray("patterns", Long.class, List.copyOf(patterns.keySet()))
                .bindArray("counts", Long.class, List.copyOf(patterns.values()))
                .add());
        upsert.execute();
    }
}
