package dev.understudy.evidence.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/**
 * Which new rows an endpoint still has room for.
 *
 * @param within those to add, in the order given
 * @param beyond those that pass the bound
 */
record Room<K>(List<K> within, List<K> beyond) {
    /** @param table {@code pattern} or {@code mismatch_group} */
    static <K> Room<K> left(Handle handle, String table, int bound, Collection<K> added, ToLongFunction<K> endpoint) {
        return split(
                counts(
                        handle,
                        table,
                        added.stream().map(endpoint::applyAsLong).distinct().toList()),
                bound,
                added,
                endpoint);
    }

    static <K> Room<K> split(Map<Long, Long> counts, int bound, Collection<K> added, ToLongFunction<K> endpoint) {
        Map<Long, Long> taken = new HashMap<>(counts);
        var room = new Room<K>(new ArrayList<>(), new ArrayList<>());
        for (K key : added) {
            long count = taken.merge(endpoint.applyAsLong(key), 1L, Long::sum);
            (count <= bound ? room.within : room.beyond).add(key);
        }
        return room;
    }

    private static Map<Long, Long> counts(Handle handle, String table, List<Long> endpoints) {
        return handle.createQuery("""
                        select endpoint_id, count(*) from <table> where endpoint_id = any(:endpoints) group by endpoint_id
                        """)
                .define("table", table)
                .bindArray("endpoints", Long.class, endpoints)
                .reduceResultSet(new HashMap<>(), (counts, row, context) -> {
                    counts.put(row.getLong(1), row.getLong(2));
                    return counts;
                });
    }
}
