package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Counts with which query parameters endpoints are asked; sets beyond the bound of one count as one. */
final class ParameterSets {
    private static final String OTHER = "{other}";

    private ParameterSets() {}

    private record Key(long endpoint, String names) {}

    static void add(Handle handle, Scope scope, int bound, List<Counted> counted) {
        Map<Key, Long> counts = new HashMap<>();
        for (Counted each : counted) counts.merge(new Key(each.endpoint(), names(each)), 1L, Long::sum);
        Map<Long, Set<String>> known = known(handle, counts.keySet());
        Map<Key, Long> bounded = new HashMap<>();
        counts.forEach((key, count) -> {
            Set<String> names = known.computeIfAbsent(key.endpoint(), endpoint -> new HashSet<>());
            boolean fits = names.contains(key.names()) || (names.size() < bound && names.add(key.names()));
            bounded.merge(fits ? key : new Key(key.endpoint(), OTHER), count, Long::sum);
        });
        write(handle, scope, bounded);
    }

    private static String names(Counted each) {
        String lines = each.exchange().circumstances().parameters().stream()
                .map(name -> name.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
        return StorableText.name(lines);
    }

    /** Of all partitions, so that all together keep within the bound. */
    private static Map<Long, Set<String>> known(Handle handle, Collection<Key> keys) {
        return handle.createQuery("""
                        select distinct endpoint_id, names from parameter_set
                        where endpoint_id = any(:endpoints) and names <> :other
                        """)
                .bindArray(
                        "endpoints",
                        Long.class,
                        keys.stream().map(Key::endpoint).distinct().toList())
                .bind("other", OTHER)
                .reduceResultSet(new HashMap<>(), (known, row, context) -> {
                    known.computeIfAbsent(row.getLong(1), endpoint -> new HashSet<>())
                            .add(row.getString(2));
                    return known;
                });
    }

    private static void write(Handle handle, Scope scope, Map<Key, Long> counts) {
        List<Key> keys = List.copyOf(counts.keySet());
        scope.in(handle.createUpdate("""
                        insert into parameter_set as t (endpoint_id, names, generation, partition_id, count)
                        select endpoint, names, :generation, :partition, n
                        from unnest(:endpoints, :names, :counts) as k (endpoint, names, n)
                        on conflict (endpoint_id, names, generation, partition_id) do update
                        set count = t.count + excluded.count
                        """))
                .bindArray(
                        "endpoints",
                        Long.class,
                        keys.stream().map(Key::endpoint).toList())
                .bindArray("names", String.class, keys.stream().map(Key::names).toList())
                .bindArray("counts", Long.class, keys.stream().map(counts::get).toList())
                .execute();
    }
}
