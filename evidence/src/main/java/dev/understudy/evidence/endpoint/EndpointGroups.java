package dev.understudy.evidence.endpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the groups of each endpoint, of one generation.
 *
 * @param candidate the version that counts alone; null for all
 */
record EndpointGroups(
        Handle handle, long generation, @Nullable String candidate) {

    /** A group that was seen as a mismatch and is none any more stays a discovery, whatever excuses it now. */
    Map<Long, GroupSums> ofUsers() {
        return handle.createQuery("""
                        with counted as (
                            select c.group_id, r.root_id, r.accepted
                            from group_count c
                            join version_pair p on p.id = c.pair_id
                            join group_root r using (group_id)
                            where c.mismatches > 0 and c.generation = :generation
                              and (:candidate::text is null or p.candidate_version = :candidate)
                            group by c.group_id, r.root_id, r.accepted
                        ), shown as (
                            select t.group_id, sum(t.mismatches) as mismatches
                            from group_total t
                            join version_pair p on p.id = t.pair_id
                            where t.generation = :generation
                              and (:candidate::text is null or p.candidate_version = :candidate)
                            group by t.group_id
                        )
                        select e.root_id as endpoint_id,
                               count(distinct s.group_id) filter (
                                   where s.mismatches > 0 and g.state in ('open', 'regressed')) as open,
                               count(distinct c.group_id) filter (where c.accepted or s.mismatches <= 0) as discoveries,
                               count(distinct c.group_id) filter (
                                   where (c.accepted or s.mismatches <= 0) and g.status_pair !~ '^[14-9]') as of_successes,
                               count(distinct c.group_id) filter (
                                   where (c.accepted or s.mismatches <= 0) and g.status_pair !~ '^[23]') as of_errors
                        from shown s
                        join mismatch_group g on g.id = s.group_id
                        join endpoint_root e on e.endpoint_id = g.endpoint_id
                        left join counted c on c.root_id = s.group_id
                        group by e.root_id
                        """)
                .bind("candidate", candidate)
                .bind("generation", generation)
                .reduceResultSet(new HashMap<>(), (sums, row, context) -> {
                    sums.put(row.getLong("endpoint_id"), sums(row));
                    return sums;
                });
    }

    /** As {@link #ofUsers()}; open are those that replays alone have shown. */
    Map<Long, GroupSums> ofReplays() {
        return handle.createQuery("""
                        with member as (
                            select distinct m.root_id, m.group_id, m.ruled, m.accepted
                            from replay_count c
                            join version_pair v on v.id = c.pair_id
                            join member_now m using (pattern_id)
                            where m.rule is null and not m.moved and c.generation = :generation
                              and (:candidate::text is null or v.candidate_version = :candidate)
                        )
                        select e.root_id as endpoint_id,
                               count(distinct m.root_id) filter (
                                   where not m.ruled and g.state in ('open', 'regressed') and not exists (
                                       select from group_total t
                                       join version_pair v on v.id = t.pair_id
                                       where t.group_id = m.root_id and t.mismatches > 0 and t.generation = :generation
                                         and (:candidate::text is null or v.candidate_version = :candidate))) as open,
                               count(distinct m.group_id) filter (where m.accepted or m.ruled) as discoveries,
                               count(distinct m.group_id) filter (
                                   where (m.accepted or m.ruled) and g.status_pair !~ '^[14-9]') as of_successes,
                               count(distinct m.group_id) filter (
                                   where (m.accepted or m.ruled) and g.status_pair !~ '^[23]') as of_errors
                        from member m
                        join mismatch_group g on g.id = m.root_id
                        join endpoint_root e on e.endpoint_id = g.endpoint_id
                        group by e.root_id
                        """)
                .bind("candidate", candidate)
                .bind("generation", generation)
                .reduceResultSet(new HashMap<>(), (sums, row, context) -> {
                    sums.put(row.getLong("endpoint_id"), sums(row));
                    return sums;
                });
    }

    private static GroupSums sums(ResultSet row) throws SQLException {
        return new GroupSums(
                row.getLong("open"), row.getLong("discoveries"), row.getLong("of_successes"), row.getLong("of_errors"));
    }
}
