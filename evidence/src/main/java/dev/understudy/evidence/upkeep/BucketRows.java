package dev.understudy.evidence.upkeep;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Moves rows of {@code endpoint_bucket} to those that are rolled up; sums stay. */
final class BucketRows {
    private BucketRows() {}

    /**
     * @param which a condition on the rows
     * @param seconds the length that they get, an expression on {@code m}
     * @param pair that they get; empty: the one they have
     * @return how many there are of those that took them up
     */
    static int move(Handle handle, String which, String seconds, Optional<Integer> pair) {
        return handle.createUpdate("""
                        with moved as (
                            delete from endpoint_bucket where ctid = any(array(
                                select ctid from endpoint_bucket where <which> limit :piece))
                            returning *
                        ), part as (
                            select m.endpoint_id, coalesce(:pair, m.pair_id) as pair_id, m.generation, s.seconds,
                                   to_timestamp(floor(extract(epoch from m.bucket) / s.seconds) * s.seconds) as bucket,
                                   k.pattern, sum(k.n)::bigint as n
                            from moved m
                            cross join lateral (select <seconds> as seconds) s
                            cross join lateral unnest(m.patterns, m.counts) as k (pattern, n)
                            group by 1, 2, 3, 4, 5, 6
                        )
                        insert into endpoint_bucket as t
                            (endpoint_id, bucket, seconds, pair_id, generation, partition_id, patterns, counts)
                        select endpoint_id, bucket, seconds, pair_id, generation, 0,
                               array_agg(pattern order by pattern), array_agg(n order by pattern)
                        from part
                        group by endpoint_id, bucket, seconds, pair_id, generation
                        on conflict (endpoint_id, bucket, seconds, pair_id, generation, partition_id) do update
                        set (patterns, counts) = (
                            select array_agg(k.pattern order by k.pattern), array_agg(k.n order by k.pattern)
                            from (
                                select pattern, sum(n)::bigint as n
                                from (
                                    select * from unnest(t.patterns, t.counts) as before (pattern, n)
                                    union all
                                    select * from unnest(excluded.patterns, excluded.counts)) both_of_them
                                group by pattern) k)
                        """)
                .define("which", which)
                .define("seconds", seconds)
                .bind("piece", Writers.PIECE)
                .bindByType("pair", pair.orElse(null), Integer.class)
                .execute();
    }
}
