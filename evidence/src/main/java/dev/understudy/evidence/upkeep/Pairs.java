package dev.understudy.evidence.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** Which pairs of versions run no more. */
final class Pairs {
    private static final Duration QUIET = Duration.ofDays(2);
    static final String OTHER = "{other}";

    private Pairs() {}

    /** Those of which nothing was received for two days; what comes of them after all is rolled up later. Oldest first. */
    static int[] quiet(Handle handle, Instant now) {
        return handle
                .createQuery("""
                        select v.id
                        from version_pair v
                        left join lateral (select max(bucket) as last from endpoint_bucket b where b.pair_id = v.id) b on true
                        where b.last is null or b.last < :since
                        order by b.last nulls first
                        """)
                .bind("since", now.minus(QUIET).atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
