package dev.understudy.evidence.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The ids of version pairs. */
final class PairIds {
    private PairIds() {}

    static Map<PairKey, Long> of(Handle handle, Collection<PairKey> keys) {
        return Dictionary.ids(keys, wanted -> find(handle, wanted), missing -> add(handle, missing));
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
