package dev.understudy.evidence.inventory;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The lists of endpoints. Each change makes a new version of the table. */
public final class InventoryLists {
    /** All lists together have no more patterns, nor characters in them. */
    public static final int MOST_PATTERNS = 3_000;

    public static final int MOST_CHARACTERS = 300_000;

    private final Database database;

    public InventoryLists(Database database) {
        this.database = database;
    }

    public StoredTable table() {
        return database.read(TableRows::read);
    }

    /** Cheap. */
    public long version() {
        return database.read(handle -> handle.createQuery("select version from template_table")
                .mapTo(Long.class)
                .one());
    }

    /** Takes a list in, in the place of the one of the same name; the same list again changes nothing. */
    public TableChange replace(NewList list, String actor, String reason) {
        return database.write(handle -> {
            TableVersion.hold(handle);
            boolean isThere = handle.createQuery("""
                            select count(*) > 0 from inventory_list
                            where name = :name and digest = :digest and of_policy = :ofPolicy
                            """)
                    .bindMethods(list)
                    .mapTo(Boolean.class)
                    .one();
            if (isThere) return new TableChange.Nothing();
            write(handle, list, actor);
            Optional<String> tooMany = tooMany(handle);
            if (tooMany.isPresent()) {
                handle.rollback();
                return new TableChange.Refused(tooMany.get());
            }
            var made = new Changes.Made(
                    "inventory-imported",
                    "inventory " + list.name(),
                    "",
                    list.rows().size() + " patterns");
            return new TableChange.Made(TableVersion.next(handle, made, actor, reason));
        });
    }

    /** Forgets a list. */
    public TableChange remove(String name, String actor, String reason) {
        return database.write(handle -> {
            TableVersion.hold(handle);
            if (handle.execute("delete from inventory_list where name = ?", name) == 0) {
                return new TableChange.Refused("There is no list '" + name + "'.");
            }
            var made = new Changes.Made("inventory-removed", "inventory " + name, name, "");
            return new TableChange.Made(TableVersion.next(handle, made, actor, reason));
        });
    }

    /** Adds one pattern to the list that people keep by hand. */
    public TableChange add(String pattern, String name, String actor, String reason) {
        List<NewList.Row> rows = new ArrayList<>(byHand());
        if (rows.stream().anyMatch(row -> row.pattern().equals(pattern))) return new TableChange.Nothing();
        rows.add(new NewList.Row(rows.size() + 1, Set.of(), pattern, name));
        return replace(byHand(rows), actor, reason);
    }

    /** Takes one pattern out of that list again. */
    public TableChange takeOut(String pattern, String actor, String reason) {
        List<NewList.Row> rows = byHand();
        List<NewList.Row> others =
                rows.stream().filter(row -> !row.pattern().equals(pattern)).toList();
        if (others.size() == rows.size()) return new TableChange.Refused("No such pattern was added by hand.");
        return others.isEmpty() ? remove(StoredList.BY_HAND, actor, reason) : replace(byHand(others), actor, reason);
    }

    private List<NewList.Row> byHand() {
        return table().lists().stream()
                .filter(list -> list.name().equals(StoredList.BY_HAND))
                .flatMap(list -> list.rows().stream())
                .toList();
    }

    private static NewList byHand(List<NewList.Row> rows) {
        String digest =
                String.join("\n", rows.stream().map(NewList.Row::pattern).toList());
        return new NewList(StoredList.BY_HAND, "people", false, digest, rows, List.of());
    }

    private static void write(Handle handle, NewList list, String actor) {
        handle.createUpdate("""
                        insert into inventory_list (name, kind, of_policy, digest, imported_by)
                        values (:name, :kind, :ofPolicy, :digest, :actor)
                        on conflict (name) do update
                        set kind = excluded.kind, of_policy = excluded.of_policy, digest = excluded.digest,
                            imported_by = excluded.imported_by, imported_at = now()
                        """)
                .bindMethods(list)
                .bind("actor", StorableText.name(actor))
                .execute();
        handle.execute("delete from inventory_template where list = ?", list.name());
        handle.execute("delete from inventory_untranslated where list = ?", list.name());
        var templates = handle.prepareBatch("""
                insert into inventory_template (list, number, line, methods, pattern, name)
                values (:list, :number, :line, :methods, :pattern, :name)
                """);
        int number = 0;
        for (NewList.Row row : list.rows()) {
            templates
                    .bind("list", list.name())
                    .bind("number", ++number)
                    .bind("line", row.line())
                    .bindArray(
                            "methods",
                            String.class,
                            row.methods().stream().sorted().toList())
                    .bind("pattern", row.pattern())
                    .bind("name", row.name())
                    .add();
        }
        if (number > 0) templates.execute();
        writeUntranslated(handle, list);
    }

    private static void writeUntranslated(Handle handle, NewList list) {
        if (list.untranslated().isEmpty()) return;
        var lines = handle.prepareBatch("""
                insert into inventory_untranslated (list, number, line, text, why)
                values (:list, :number, :line, :text, :why)
                """);
        int number = 0;
        for (NewList.Untranslated each : list.untranslated()) {
            lines.bind("list", list.name())
                    .bind("number", ++number)
                    .bind("line", each.line())
                    .bind("text", StorableText.of(each.text()))
                    .bind("why", StorableText.of(each.why()))
                    .add();
        }
        lines.execute();
    }

    private static Optional<String> tooMany(Handle handle) {
        return handle.createQuery("""
                        select count(*), coalesce(sum(length(pattern) + length(name)), 0) from inventory_template
                        """)
                .map((row, context) -> row.getLong(1) <= MOST_PATTERNS && row.getLong(2) <= MOST_CHARACTERS
                        ? Optional.<String>empty()
                        : Optional.of("All lists together have " + row.getLong(1) + " patterns with " + row.getLong(2)
                                + " characters; proxies take " + MOST_PATTERNS + " with " + MOST_CHARACTERS + "."))
                .one();
    }
}
