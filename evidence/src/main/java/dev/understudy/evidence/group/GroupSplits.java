package dev.understudy.evidence.group;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Makes one place of a group a group of its own. The aggregates do not know where exactly a difference stood, so a split holds
 * for what is judged from then on; a new generation of the evidence applies it to what the topic still holds.
 */
public final class GroupSplits {
    private final Database database;

    public GroupSplits(Database database) {
        this.database = database;
    }

    /** @param place a location that the group's normalised one stands for, such as {@code /items/0/price} */
    public Split split(long group, String place, String actor, String reason) {
        return database.write(handle -> split(handle, group, StorableText.of(place), actor, reason));
    }

    /** All places that are groups of their own, for those who judge. */
    public static List<SplitPlace> all(Handle handle) {
        return handle.createQuery("""
                        select e.method, e.template, p.fingerprint as parent, s.place, s.fingerprint
                        from group_split s
                        join mismatch_group p on p.id = s.parent_id
                        join endpoint e on e.id = p.endpoint_id
                        """)
                .map((row, context) -> new SplitPlace(
                        row.getString("method"),
                        row.getString("template"),
                        row.getString("parent"),
                        row.getString("place"),
                        row.getString("fingerprint")))
                .list();
    }

    private static Split split(Handle handle, long group, String place, String actor, String reason) {
        // no batch of the present rule set can commit behind this: the next ones are judged with the split
        handle.execute("update head set rule_set = rule_set + 1");
        Optional<HeldGroup> found = HeldGroup.hold(handle, group);
        if (found.isEmpty()) return new Split.NoSuchGroup();
        HeldGroup parent = found.get();
        String objection = CollapsedPlace.objection(parent.location(), place);
        if (!objection.isEmpty()) return new Split.Refused(objection);
        String fingerprint = StorableText.name(parent.fingerprint() + "@" + place);
        Optional<Long> made = insert(handle, parent, place, fingerprint);
        if (made.isEmpty()) return new Split.Refused("This place is a group of its own already.");
        for (long of : new long[] {group, made.get()}) {
            var change = new Changes.Made("group-split", HeldGroup.subject(of), parent.subject(), place);
            Changes.record(handle, change, actor, reason);
        }
        return new Split.Made(made.get());
    }

    private static Optional<Long> insert(Handle handle, HeldGroup parent, String place, String fingerprint) {
        Optional<Long> made = handle.createQuery("""
                        insert into mismatch_group
                            (endpoint_id, fingerprint, fingerprint_version, kind, location, status_pair, shapes)
                        select endpoint_id, :fingerprint, fingerprint_version, kind, :place, status_pair, shapes
                        from mismatch_group where id = :parent
                        on conflict do nothing
                        returning id
                        """)
                .bind("parent", parent.id())
                .bind("place", StorableText.name(place))
                .bind("fingerprint", fingerprint)
                .mapTo(Long.class)
                .findOne();
        made.ifPresent(id -> handle.createUpdate("""
                        insert into group_split (group_id, parent_id, fingerprint, place)
                        values (:id, :parent, :fingerprint, :place)
                        """)
                .bind("id", id)
                .bind("parent", parent.id())
                .bind("fingerprint", fingerprint)
                .bind("place", place)
                .execute());
        return made;
    }
}
