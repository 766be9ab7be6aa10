package dev.understudy.evidence.inventory;

import org.jdbi.v3.core.Handle;

/**
 * Groups of endpoints that are one now, and that have one cause: kind, place, statuses and shapes are the same. Those that nobody
 * has decided about join the one that was decided, or else the oldest; where there are several decisions, each stays by itself.
 */
final class GroupsOfOneCause {
    private GroupsOfOneCause() {}

    static void alias(Handle handle) {
        handle.execute("""
                delete from group_alias a
                using mismatch_group g, endpoint_root e, mismatch_group r, endpoint_root f
                where a.by_endpoint and g.id = a.group_id and e.endpoint_id = g.endpoint_id
                  and r.id = a.into_id and f.endpoint_id = r.endpoint_id and e.root_id <> f.root_id
                """);
        handle.execute("""
                with member as (
                    select g.id, g.state <> 'open' as decided, e.root_id, g.kind, g.location, g.status_pair, g.shapes,
                           exists (select from group_alias a where a.into_id = g.id) as stands_for_others
                    from mismatch_group g
                    join endpoint_root e on e.endpoint_id = g.endpoint_id
                    where g.kind <> 'not-explored'
                      and e.root_id in (select into_id from endpoint_alias)
                      and not exists (select from group_alias a where a.group_id = g.id)
                      and not exists (select from group_split s where s.group_id = g.id or s.parent_id = g.id)
                ), cause as (
                    select root_id, kind, location, status_pair, shapes, count(*) filter (where decided) as decisions,
                           min(id) filter (where decided) as decided, min(id) filter (where stands_for_others) as standing,
                           min(id) as oldest
                    from member
                    group by root_id, kind, location, status_pair, shapes
                    having count(*) > 1
                )
                insert into group_alias (group_id, into_id, by_endpoint)
                select m.id, t.id, true
                from cause c
                join member m using (root_id, kind, location, status_pair, shapes)
                cross join lateral (select coalesce(c.decided, c.standing, c.oldest) as id) t
                where c.decisions <= 1 and not m.decided and not m.stands_for_others and m.id <> t.id
                """);
    }
}
