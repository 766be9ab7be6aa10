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
        return database.read(handle -> select(handle, shown(handle), Optional.empty(), filter)).stream()
                .filter(group ->
                        group.count() + group.moved() + group.replayed() > 0 || group.state() != GroupState.OPEN)
                .filter(group -> filter.candidateVersion().isEmpty() || group.firstSeen() != null)
                .toList();
    }

    public Optional<MismatchGroup> find(long id) {
        return database.read(handle -> select(handle, shown(handle), Optional.of(id), GroupFilter.NONE)).stream()
                .findFirst();
    }

    /** Which instances answered where the group could have been seen, and where it was; the most telling first. */
    public List<InstanceShare> instances(long id) {
        return database.read(handle -> handle.createQuery("""
                        with seen as (
                            select pair_id, side, instance_id, sum(mismatches) as mismatches
                            from group_instance join group_root using (group_id)
                            where root_id = (select root_id from group_root where group_id = :id) and generation = (select generation from head)
                            group by pair_id, side, instance_id
                        )
                        select e.side, i.name, sum(e.compared) as compared, least(sum(e.compared), sum(coalesce(s.mismatches, 0))) as mismatches
                        from (
                            select pair_id, side, instance_id, sum(compared) as compared
                            from endpoint_instance
                            where endpoint_id in (
                                  select endpoint_id from endpoint_root
                                  where root_id = (
                                      select root_id from endpoint_root join mismatch_group using (endpoint_id)
                                      where mismatch_group.id = :id))
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

    /** What was decided and said about a group, oldest first. */
    public List<StateChange> history(long id) {
        return database.read(handle -> handle.createQuery("""
                        select at, actor, what, before, after, reason from change where subject = :subject order by id
                        """)
                .bind("subject", "group " + id)
                .map((row, context) -> new StateChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason")))
                .list());
    }

    /** What one generation counts of each group, shown or not. */
    public static List<MismatchGroup> of(Handle handle, long generation) {
        return select(handle, generation, Optional.empty(), GroupFilter.NONE);
    }

    /** What exchanges show under a filter, inside a transaction. */
    public static List<MismatchGroup> shown(Handle handle, GroupFilter filter) {
        return select(handle, shown(handle), Optional.empty(), filter);
    }

    private static long shown(Handle handle) {
        return handle.createQuery("select generation from head")
                .mapTo(Long.class)
                .one();
    }

    private static List<MismatchGroup> select(Handle handle, long generation, Optional<Long> id, GroupFilter filter) {
        return handle.createQuery("""
                        with total as (
                            select t.group_id, sum(t.mismatches) as mismatches, sum(t.excused) as excused,
                                   sum(t.moved) as moved, min(t.first_seen) as first_seen, max(t.last_seen) as last_seen
                            from group_total t join version_pair p on p.id = t.pair_id
                            where t.generation = :generation
                              and (:candidate::text is null or p.candidate_version = :candidate)
                            group by t.group_id
                        ), replay as (
                            select t.group_id, sum(t.mismatches) as mismatches, min(t.first_seen) as first_seen,
                                   max(t.last_seen) as last_seen
                            from replay_group t join version_pair p on p.id = t.pair_id
                            where t.generation = :generation
                              and (:candidate::text is null or p.candidate_version = :candidate)
                            group by t.group_id
                        )
                        select g.id, e.id as endpoint_id, e.method, e.template, g.fingerprint, g.kind, g.location,
                               g.status_pair, g.shapes, r.state, r.state_actor, r.state_at, r.state_reason,
                               r.state_version, g.assignee, g.link, a.into_id as merged_into,
                               array(select m.group_id from group_alias m where m.into_id = g.id order by 1) as merged,
                               coalesce(c.mismatches, 0) as mismatches, coalesce(c.excused, 0) as excused,
                               coalesce(c.moved, 0) as moved, coalesce(y.mismatches, 0) as replayed,
                               coalesce(c.first_seen, y.first_seen) as first_seen,
                               coalesce(c.last_seen, y.last_seen) as last_seen
                        from mismatch_group g
                        left join group_alias a on a.group_id = g.id
                        join mismatch_group r on r.id = coalesce(a.into_id, g.id)
                        join endpoint_root er on er.endpoint_id = g.endpoint_id
                        join endpoint e on e.id = er.root_id
                        left join total c on c.group_id = r.id
                        left join replay y on y.group_id = r.id
                        where (g.id = :id or :id::bigint is null and a.group_id is null)
                          and (:endpoint::bigint is null
                              or er.root_id = (select root_id from endpoint_root where endpoint_id = :endpoint))
                          and (:state::text is null or r.state = :state)
                        order by mismatches desc, g.id
                        """)
                .bind("generation", generation)
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
