package dev.understudy.evidence.group;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import org.jdbi.v3.core.Handle;

/** Records what people decide about groups. */
public final class GroupDecisions {
    private final Database database;

    public GroupDecisions(Database database) {
        this.database = database;
    }

    private record Present(String state, String kind) {}

    /** @param state any but {@link GroupState#REGRESSED} */
    public Decision decide(long group, GroupState state, String actor, String reason) {
        return database.write(handle -> decide(handle, group, state, actor, reason));
    }

    private static Decision decide(Handle handle, long group, GroupState state, String actor, String reason) {
        var found = handle.createQuery("select state, kind from mismatch_group where id = :id for update")
                .bind("id", group)
                .map((row, context) -> new Present(row.getString(1), row.getString(2)))
                .findOne();
        if (found.isEmpty()) return new Decision.NoSuchGroup();
        if (!state.mayBeDecided(found.get().kind())) return new Decision.NotExplored();
        handle.createUpdate("""
                        update mismatch_group
                        set state = :state, state_actor = :actor, state_at = now(), state_reason = :reason
                        where id = :id
                        """)
                .bind("id", group)
                .bind("state", state.label())
                .bind("actor", StorableText.name(actor))
                .bind("reason", StorableText.of(reason))
                .execute();
        var change =
                new Changes.Made("group-state", "group " + group, found.get().state(), state.label());
        Changes.record(handle, change, actor, reason);
        return new Decision.Recorded();
    }
}
