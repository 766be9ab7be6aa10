package dev.understudy.evidence.group;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Records what people decide about groups. */
public final class GroupDecisions {
    private final Database database;

    public GroupDecisions(Database database) {
        this.database = database;
    }

    /** @param state any but {@link GroupState#REGRESSED} */
    public Decision decide(long group, GroupState state, String actor, String reason) {
        return decide(group, new NewState(state, "", reason), actor);
    }

    public Decision decide(long group, NewState decided, String actor) {
        return database.write(handle -> decide(handle, group, decided, actor));
    }

    private static Decision decide(Handle handle, long group, NewState decided, String actor) {
        Optional<HeldGroup> found = HeldGroup.hold(handle, group);
        if (found.isEmpty()) return new Decision.NoSuchGroup();
        HeldGroup held = found.get();
        if (held.into() != null) return new Decision.Merged(held.into());
        if (!decided.state().mayBeDecided(held.kind())) return new Decision.NotExplored();
        handle.createUpdate("""
                        update mismatch_group
                        set state = :state, state_actor = :actor, state_at = now(), state_reason = :reason,
                            state_version = :version,
                            broken_versions = array(
                                select distinct p.candidate_version
                                from group_count c
                                join group_root r using (group_id)
                                join version_pair p on p.id = c.pair_id
                                where r.root_id = :id and c.mismatches > 0 and :version <> '')
                        where id = :id
                        """)
                .bind("id", group)
                .bind("state", decided.state().label())
                .bind("actor", StorableText.name(actor))
                .bind("reason", StorableText.of(decided.reason()))
                .bind(
                        "version",
                        decided.state() == GroupState.FIXED
                                ? StorableText.name(decided.version().strip())
                                : "")
                .execute();
        var change = new Changes.Made(
                "group-state", held.subject(), held.state(), decided.state().label());
        Changes.record(handle, change, actor, reason(decided));
        return new Decision.Recorded();
    }

    /** The version stands in the history, too. */
    private static String reason(NewState decided) {
        boolean named =
                decided.state() == GroupState.FIXED && !decided.version().isBlank();
        return named ? "in " + decided.version().strip() + ": " + decided.reason() : decided.reason();
    }
}
