package dev.understudy.evidence.group;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A group that nobody else can change until the transaction ends.
 *
 * @param into the group that stands for it; null where it stands for itself
 */
record HeldGroup(
        long id,
        long endpoint,
        String state,
        String kind,
        String location,
        String fingerprint,
        String assignee,
        String link,
        @Nullable Long into) {
    static Optional<HeldGroup> hold(Handle handle, long id) {
        return handle.createQuery("""
                        select g.id, g.state, g.kind, g.location, g.fingerprint, g.assignee, g.link,
                               (select e.root_id from endpoint_root e where e.endpoint_id = g.endpoint_id) as endpoint_id,
                               (select a.into_id from group_alias a where a.group_id = g.id) as into_id
                        from mismatch_group g where g.id = :id
                        for update of g
                        """)
                .bind("id", id)
                .map((row, context) -> new HeldGroup(
                        row.getLong("id"),
                        row.getLong("endpoint_id"),
                        row.getString("state"),
                        row.getString("kind"),
                        row.getString("location"),
                        row.getString("fingerprint"),
                        row.getString("assignee"),
                        row.getString("link"),
                        row.getObject("into_id", Long.class)))
                .findOne();
    }

    boolean isNotExplored() {
        return kind.equals(MismatchGroup.NOT_EXPLORED);
    }

    /** As changes name it. */
    String subject() {
        return subject(id);
    }

    static String subject(long id) {
        return "group " + id;
    }
}
