package dev.understudy.evidence.inventory;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;

/** What people want counted under another template, in history and from now on. */
public final class Renames {
    /** All of them together, in characters: the table must fit into one record. */
    private static final int MOST_CHARACTERS = 80_000;

    private final Database database;

    public Renames(Database database) {
        this.database = database;
    }

    /** @param into a template of the same method: a new name, or that of another endpoint, and then they are one */
    public TableChange rename(EndpointName endpoint, String into, String actor, String reason) {
        return database.write(handle -> {
            TableVersion.hold(handle);
            long characters = handle.createQuery("""
                            select coalesce(sum(length(method) + length(template) + length(into_template)), 0)
                            from endpoint_rename
                            """).mapTo(Long.class).one();
            if (characters > MOST_CHARACTERS) {
                return new TableChange.Refused("There are too many renames; import patterns instead, or undo some.");
            }
            handle.createUpdate("""
                            insert into endpoint_rename (method, template, into_template, actor, reason)
                            values (:method, :template, :into, :actor, :reason)
                            on conflict (method, template) do update
                            set into_template = excluded.into_template, actor = excluded.actor, at = now(),
                                reason = excluded.reason
                            """)
                    .bindMethods(endpoint)
                    .bind("into", into)
                    .bind("actor", StorableText.name(actor))
                    .bind("reason", StorableText.of(reason))
                    .execute();
            // where the other one counted under this one, the two would go round in a circle
            handle.createUpdate("""
                            delete from endpoint_rename
                            where method = :method and template = :into and into_template = :template
                            """).bindMethods(endpoint).bind("into", into).execute();
            var made = new Changes.Made("endpoint-renamed", endpoint.text(), endpoint.template(), into);
            return new TableChange.Made(TableVersion.next(handle, made, actor, reason));
        });
    }

    /** History is as it was; what was counted meanwhile under the other name stays there. */
    public TableChange undo(EndpointName endpoint, String actor, String reason) {
        return database.write(handle -> {
            TableVersion.hold(handle);
            int gone = handle.createUpdate(
                            "delete from endpoint_rename where method = :method and template = :template")
                    .bindMethods(endpoint)
                    .execute();
            if (gone == 0) return new TableChange.Refused("The endpoint is not renamed.");
            var made = new Changes.Made("endpoint-rename-undone", endpoint.text(), "", endpoint.template());
            return new TableChange.Made(TableVersion.next(handle, made, actor, reason));
        });
    }
}
