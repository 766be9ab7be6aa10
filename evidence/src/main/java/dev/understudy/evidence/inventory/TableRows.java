package dev.understudy.evidence.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads the table inside a transaction. */
public final class TableRows {
    private final Handle handle;

    private TableRows(Handle handle) {
        this.handle = handle;
    }

    public static StoredTable read(Handle handle) {
        return new TableRows(handle).table();
    }

    private StoredTable table() {
        List<StoredList> lists = lists();
        List<StoredRename> renames = renames();
        return handle.createQuery("select version, changed_at, changed_by from template_table")
                .map((row, context) -> new StoredTable(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        lists,
                        renames))
                .one();
    }

    private List<StoredList> lists() {
        Map<String, List<NewList.Row>> rows = rows();
        Map<String, List<NewList.Untranslated>> untranslated = untranslated();
        return handle.createQuery("""
                        select name, kind, of_policy, digest, imported_by, imported_at from inventory_list order by rank
                        """)
                .map((row, context) -> new StoredList(
                        row.getString("name"),
                        row.getString("kind"),
                        row.getBoolean("of_policy"),
                        row.getString("digest"),
                        row.getString("imported_by"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        rows.getOrDefault(row.getString("name"), List.of()),
                        untranslated.getOrDefault(row.getString("name"), List.of())))
                .list();
    }

    private Map<String, List<NewList.Row>> rows() {
        return handle.createQuery(
                        "select list, line, methods, pattern, name from inventory_template order by list, number")
                .reduceResultSet(new HashMap<>(), (all, row, context) -> {
                    listOf(all, row.getString(1))
                            .add(new NewList.Row(row.getInt(2), methods(row), row.getString(4), row.getString(5)));
                    return all;
                });
    }

    private static Set<String> methods(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray(3).getArray());
    }

    private Map<String, List<NewList.Untranslated>> untranslated() {
        return handle.createQuery("select list, line, text, why from inventory_untranslated order by list, number")
                .reduceResultSet(new HashMap<>(), (all, row, context) -> {
                    listOf(all, row.getString(1))
                            .add(new NewList.Untranslated(row.getInt(2), row.getString(3), row.getString(4)));
                    return all;
                });
    }

    private static <T> List<T> listOf(Map<String, List<T>> all, String name) {
        return all.computeIfAbsent(name, unknown -> new ArrayList<>());
    }

    private List<StoredRename> renames() {
        return handle.createQuery("""
                        select method, template, into_template, actor, at, reason from endpoint_rename
                        order by template, method
                        """)
                .map((row, context) -> new StoredRename(
                        new EndpointName(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)))
                .list();
    }
}
