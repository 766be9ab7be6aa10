package dev.understudy.evidence.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The ids of version pairs. A pair beyond the bound gets the id of all others. */
final class PairIds {
    private PairIds() {}

    /** @param bound of pairs told apart */
    static Map<PairKey, Long> of(Handle handle, int bound, Collection<PairKey> keys) {
        Map<PairKey, Long> ids = new HashMap<>(find(handle, keys));
        List<PairKey> missing =
                keys.stream().distinct().filter(key -> !ids.containsKey(key)).toList();
        if (missing.isEmpty()) return ids;
        List<PairKey> within = missing.stream().limit(room(handle, bound)).toList();
        ids.putAll(Dictionary.ids(within, wanted -> find(handle, wanted), added -> add(handle, added)));
        if (within.size() < missing.size()) {
            long other = other(handle);
            missing.forEach(key -> ids.putIfAbsent(key, other));
        }
        return ids;
    }

    /** The id of the pair that stands for those that are not told apart, made where it is not there. */
    static long other(Handle handle) {
        var ids =
                Dictionary.ids(List.of(PairKey.OTHER), wanted -> find(handle, wanted), missing -> add(handle, missing));
        return Dictionary.id(ids, PairKey.OTHER);
    }

    private static long room(Handle handle, int bound) {
        long taken = handle.createQuery("select count(*) from version_pair")
                .mapTo(Long.class)
                .one();
        return Math.max(0, bound - taken);
    }

    private static Map<PairKey, Long> find(Handle handle, Collection<PairKey> keys) {
        var query = handle.createQuery("""
                select v.primary_version, v.candidate_version, v.id
                from unnest(:primaries, :candidates) as k (primary_version, candidate_version)
                join version_pair v using (primary_version, candidate_version)
                """);
        return bound(query, keys).reduceResultSet(new HashMap<>(), (ids, row, context) -> {
            ids.put(new PairKey(row.getString(1), row.getString(2)), row.getLong(3));
            return ids;
        });
    }

    private static void add(Handle handle, Collection<PairKey> keys) {
        var update = handle.createUpdate("""
                insert into version_pair (primary_version, candidate_version)
                select p, c from unnest(:primaries, :candidates) as k (p, c) order by p, c
                on conflict do nothing
                """);
        bound(update, keys).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Collection<PairKey> keys) {
        return statement
                .bindArray(
                        "primaries",
                        String.class,
                        keys.stream().map(PairKey::primary).toList())
                .bindArray(
                        "candidates",
                        String.class,
                        keys.stream().map(PairKey::candidate).toList());
    }
}
