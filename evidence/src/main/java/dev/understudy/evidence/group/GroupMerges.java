package dev.understudy.evidence.group;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Makes several groups of an endpoint one to those who look: shown, decided and counted together. Nothing that was counted
 * changes, so it can be undone, and it covers all history.
 */
public final class GroupMerges {
    private final Database database;

    public GroupMerges(Database database) {
        this.database = database;
    }

    /** @param into stands for the group from now on; where another stands for it, that one does */
    public Decision merge(long group, long into, String actor, String reason) {
        return database.write(handle -> merge(handle, group, into, actor, reason));
    }

    /** Lets a group stand for itself again, in the state that it had. */
    public Decision unmerge(long group, String actor, String reason) {
        return database.write(handle -> {
            Optional<HeldGroup> found = HeldGroup.hold(handle, group);
            if (found.isEmpty()) return new Decision.NoSuchGroup();
            Long into = found.get().into();
            if (into == null) return new Decision.CannotMerge("The group is not merged into another one.");
            handle.execute("delete from group_alias where group_id = ?", group);
            record(handle, "group-unmerged", group, into, actor, reason);
            return new Decision.Recorded();
        });
    }

    private static Decision merge(Handle handle, long group, long into, String actor, String reason) {
        // in one order, so that two that merge at once can wait for one another but not in a circle
        Optional<HeldGroup> lower = HeldGroup.hold(handle, Math.min(group, into));
        Optional<HeldGroup> higher = HeldGroup.hold(handle, Math.max(group, into));
        if (lower.isEmpty() || higher.isEmpty()) return new Decision.NoSuchGroup();
        HeldGroup merged = group < into ? lower.get() : higher.get();
        HeldGroup target = group < into ? higher.get() : lower.get();
        if (merged.isNotExplored() || target.isNotExplored()) return new Decision.NotExplored();
        if (merged.endpoint() != target.endpoint()) {
            return new Decision.CannotMerge("The groups belong to two endpoints.");
        }
        long root = target.into() == null ? target.id() : target.into();
        if (root == group) return new Decision.CannotMerge("The group cannot be merged into itself.");
        handle.createUpdate("""
                        insert into group_alias (group_id, into_id) values (:group, :root)
                        on conflict (group_id) do update set into_id = excluded.into_id
                        """).bind("group", group).bind("root", root).execute();
        handle.createUpdate("update group_alias set into_id = :root where into_id = :group")
                .bind("group", group)
                .bind("root", root)
                .execute();
        record(handle, "group-merged", group, root, actor, reason);
        return new Decision.Recorded();
    }

    /** In the history of both. */
    private static void record(Handle handle, String what, long group, long root, String actor, String reason) {
        for (long of : new long[] {group, root}) {
            var made = new Changes.Made(what, HeldGroup.subject(of), HeldGroup.subject(group), HeldGroup.subject(root));
            Changes.record(handle, made, actor, reason);
        }
    }
}
