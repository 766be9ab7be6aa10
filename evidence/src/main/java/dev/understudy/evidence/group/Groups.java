package dev.understudy.evidence.group;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads mismatch groups. */
public final class Groups {
    private final Database database;

    public Groups(Database database) {
        this.database = database;
    }

    /** The most frequent first. Open groups that were only ever excused by rules are left out: nobody has to look at them. */
    public List<MismatchGroup> list(GroupFilter filter) {
        return database.read(handle -> select(handle, Optional.empty(), filter)).stream()
                .filter(group -> group.count() + group.moved() > 0 || group.state() != GroupState.OPEN)
                .filter(group -> filter.candidateVersion().isEmpty() || group.firstSeen() != null)
                .toList();
    }

    public Optional<MismatchGroup> find(long id) {
        return database.read(handle -> select(handle, Optional.of(id), GroupFilter.NONE)).stream()
                .findFirst();
    }

    /** Which instances answered where the group could have been seen, and where it was; the most telling first. */
    public List<InstanceShare> instances(long id) {
        return database.read(handle -> handle.createQuery("""
                        with seen as (
                            select pair_id, side, instance_id, sum(mismatches) as mismatches
                            from group_instance
                            where group_id = :id and generation = (select generation from head)
                            group by pair_id, side, instance_id
                        )
                        select e.side, i.name, sum(e.compared) as compared, sum(coalesce(s.mismatches, 0)) as mismatches
                        from (
                            select pair_id, side, instance_id, sum(compared) as compared
                            from endpoint_instance
                            where endpoint_id = (select endpoint_id from mismatch_group where id = :id)
                              and generation = (select generation from head)
                            group by pair_id, side, instance_id
                        ) e
                        join instance i on i.id = e.instance_id
                        left join seen s using (pair_id, side, instance_id)
                        where e.pair_id in (select pair_id from seen)
                        group by e.side, i.name
                        order by e.side, mismatches desc, compared desc, i.name
                        """)
                .bind("id", id)
                .map((row, context) ->
                        new InstanceShare(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list());
    }

    /** What was decided about a group, oldest first. */
    public List<StateChange> history(long id) {
        return database.read(handle -> handle.createQuery("""
                        select at, actor, before, after, reason from change
                        where subject = :subject and what = 'group-state' order by id
                        """)
                .bind("subject", "group " + id)
                .map((row, context) -> new StateChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason")))
                .list());
    }

    private static List<MismatchGroup> select(Handle handle, Optional<Long> id, GroupFilter filter) {
        return handle.createQuery("""
                        select g.*, e.method, e.template, coalesce(c.mismatches, 0) as mismatches,
                               coalesce(c.excused, 0) as excused, coalesce(c.moved, 0) as moved, c.first_seen, c.last_seen
                        from mismatch_group g
                        join endpoint e on e.id = g.endpoint_id
                        left join lateral (
                            select sum(n.mismatches) as mismatches, sum(n.excused) as excused, sum(n.moved) as moved,
                                   min(n.first_seen) as first_seen, max(n.last_seen) as last_seen
                            from group_count n join version_pair p on p.id = n.pair_id
                            where n.group_id = g.id and n.generation = (select generation from head)
                              and (:candidate::text is null or p.candidate_version = :candidate)
                        ) c on true
                        where (:id::bigint is null or g.id = :id)
                          and (:endpoint::bigint is null or g.endpoint_id = :endpoint)
                          and (:state::text is null or g.state = :state)
                        order by mismatches desc, g.id
                        """)
                .bind("id", id.orElse(null))
                .bind("endpoint", filter.endpoint().orElse(null))
                .bind("state", filter.state().map(GroupState::label).orElse(null))
                .bind(
                        "candidate",
                        filter.candidateVersion().map(StorableText::name).orElse(null))
                .map((row, context) -> GroupMapper.group(row))
                .list();
    }
}
