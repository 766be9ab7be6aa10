package dev.understudy.evidence.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The ids of endpoints. */
final class EndpointIds {
    private EndpointIds() {}

    static Map<EndpointKey, Long> of(Handle handle, Collection<EndpointKey> keys) {
        return Dictionary.ids(keys, wanted -> find(handle, wanted), missing -> add(handle, missing));
    }

    private static Map<EndpointKey, Long> find(Handle handle, Collection<EndpointKey> keys) {
        var query = handle.createQuery("""
                select e.method, e.template, e.id
                from unnest(:methods, :templates) as k (method, template)
                join endpoint e on e.method = k.method and e.template = k.template
                """);
        return bound(query, keys).reduceResultSet(new HashMap<>(), (ids, row, context) -> {
            ids.put(new EndpointKey(row.getString(1), row.getString(2)), row.getLong(3));
            return ids;
        });
    }

    private static void add(Handle handle, Collection<EndpointKey> keys) {
        var update = handle.createUpdate("""
                insert into endpoint (method, template)
                select method, template from unnest(:methods, :templates) as k (method, template)
                order by method, template
                on conflict do nothing
                """);
        bound(update, keys).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Collection<EndpointKey> keys) {
        return statement
                .bindArray(
                        "methods",
                        String.class,
                        keys.stream().map(EndpointKey::method).toList())
                .bindArray(
                        "templates",
                        String.class,
                        keys.stream().map(EndpointKey::template).toList());
    }
}
