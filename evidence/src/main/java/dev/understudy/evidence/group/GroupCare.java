package dev.understudy.evidence.group;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import org.jdbi.v3.core.Handle;

/** Who looks after a group, where it is tracked, and what people say of it; it counts for nothing. */
public final class GroupCare {
    private final Database database;

    public GroupCare(Database database) {
        this.database = database;
    }

    /** @param assignee empty for nobody */
    public Decision assign(long group, String assignee, String actor) {
        return database.write(handle -> HeldGroup.hold(handle, group)
                .map(held -> set(handle, held, "assignee", held.assignee(), StorableText.name(assignee), actor))
                .orElseGet(Decision.NoSuchGroup::new));
    }

    /** @param url http or https; empty for none */
    public Decision link(long group, String url, String actor) {
        return database.write(handle -> HeldGroup.hold(handle, group)
                .map(held -> set(handle, held, "link", held.link(), StorableText.of(url), actor))
                .orElseGet(Decision.NoSuchGroup::new));
    }

    public Decision comment(long group, String text, String actor) {
        return database.write(handle -> HeldGroup.hold(handle, group)
                .map(held -> {
                    var said = new Changes.Made("group-comment", held.subject(), "", "");
                    Changes.record(handle, said, actor, text);
                    return (Decision) new Decision.Recorded();
                })
                .orElseGet(Decision.NoSuchGroup::new));
    }

    private static Decision set(
            Handle handle, HeldGroup held, String column, String before, String after, String actor) {
        if (before.equals(after)) return new Decision.Recorded();
        handle.createUpdate("update mismatch_group set <column> = :value where id = :id")
                .define("column", column)
                .bind("value", after)
                .bind("id", held.id())
                .execute();
        Changes.record(handle, new Changes.Made("group-" + column, held.subject(), before, after), actor, "");
        return new Decision.Recorded();
    }
}
