package dev.understudy.evidence.inventory;

import dev.understudy.evidence.database.Database;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** Lets history follow the table: what an endpoint counts under now is written down for the readers, and nothing else changes. */
public final class EndpointAliases {
    private final Database database;

    public EndpointAliases(Database database) {
        this.database = database;
    }

    /** Whether the table, the endpoints or the groups are others than when history followed last; cheap. */
    public boolean isBehind() {
        return database.read(
                handle -> handle.createQuery("""
                        select version <> followed_version
                            or followed_endpoint <> (select coalesce(max(id), 0) + count(*) from endpoint)
                            or followed_group <> (select coalesce(max(id), 0) + count(*) from mismatch_group)
                        from template_table
                        """).mapTo(Boolean.class).one());
    }

    /** @param tables says of the table what each endpoint counts under by it */
    public void follow(Function<StoredTable, UnaryOperator<EndpointName>> tables) {
        database.write(handle -> {
            TableVersion.hold(handle);
            StoredTable table = TableRows.read(handle);
            alias(handle, tables.apply(table));
            GroupsOfOneCause.alias(handle);
            handle.createUpdate("""
                            update template_table
                            set followed_version = :version,
                                followed_endpoint = (select coalesce(max(id), 0) + count(*) from endpoint),
                                followed_group = (select coalesce(max(id), 0) + count(*) from mismatch_group)
                            """).bind("version", table.version()).execute();
            return table.version();
        });
    }

    private static void alias(Handle handle, UnaryOperator<EndpointName> now) {
        Map<EndpointName, Long> ids = endpoints(handle);
        Map<EndpointName, EndpointName> roots = new LinkedHashMap<>();
        for (EndpointName each : ids.keySet()) {
            EndpointName root = now.apply(each);
            if (!root.equals(each)) roots.put(each, root);
        }
        Map<Long, Long> wanted = wanted(roots, withRoots(handle, ids, roots));
        Map<Long, Long> there = aliases(handle);
        there.forEach((from, into) -> {
            if (!into.equals(wanted.get(from)))
                handle.execute("delete from endpoint_alias where endpoint_id = ?", from);
        });
        wanted.forEach((from, into) -> {
            if (!into.equals(there.get(from))) {
                handle.execute("insert into endpoint_alias (endpoint_id, into_id) values (?, ?)", from, into);
            }
        });
    }

    /** One that counts under another is nobody's root: where its own root is renamed, that is the root of both. */
    private static Map<Long, Long> wanted(Map<EndpointName, EndpointName> roots, Map<EndpointName, Long> ids) {
        Map<Long, Long> wanted = new HashMap<>();
        roots.forEach((from, into) -> {
            EndpointName last = roots.getOrDefault(into, into);
            if (!last.equals(from) && !roots.containsKey(last)) wanted.put(ids.get(from), ids.get(last));
        });
        return wanted;
    }

    private static Map<EndpointName, Long> withRoots(
            Handle handle, Map<EndpointName, Long> ids, Map<EndpointName, EndpointName> roots) {
        if (ids.keySet().containsAll(roots.values())) return ids;
        var missing = new TreeSet<String>();
        var insert = handle.prepareBatch(
                "insert into endpoint (method, template) values (:method, :template) on conflict do nothing");
        for (EndpointName root : roots.values()) {
            if (!ids.containsKey(root) && missing.add(root.text()))
                insert.bindMethods(root).add();
        }
        insert.execute();
        return endpoints(handle);
    }

    private static Map<EndpointName, Long> endpoints(Handle handle) {
        return handle.createQuery("select id, method, template from endpoint order by method, template")
                .reduceResultSet(new LinkedHashMap<>(), (ids, row, context) -> {
                    ids.put(new EndpointName(row.getString(2), row.getString(3)), row.getLong(1));
                    return ids;
                });
    }

    private static Map<Long, Long> aliases(Handle handle) {
        return handle.createQuery("select endpoint_id, into_id from endpoint_alias")
                .reduceResultSet(new HashMap<>(), (aliases, row, context) -> {
                    aliases.put(row.getLong(1), row.getLong(2));
                    return aliases;
                });
    }

    /** Those that count under the endpoint now. */
    public List<EndpointName> under(long endpoint) {
        return database.read(handle -> handle.createQuery("""
                        select e.method, e.template from endpoint_alias a join endpoint e on e.id = a.endpoint_id
                        where a.into_id = :id order by e.template, e.method
                        """)
                .bind("id", endpoint)
                .map((row, context) -> new EndpointName(row.getString(1), row.getString(2)))
                .list());
    }
}
