package dev.understudy.evidence.rejudge;

import org.jdbi.v3.core.Handle;

/** Groups that were called fixed and that a new generation shows after that: another verdict on exchanges that came since. */
final class Regressed {
    private Regressed() {}

    static void mark(Handle handle, long generation) {
        handle.createUpdate("""
                        with again as (
                            select distinct on (g.id) g.id, p.candidate_version as version,
                                   case when c.first_seen > g.state_at then c.first_seen else c.last_seen end as at
                            from mismatch_group g
                            join group_root r on r.root_id = g.id
                            join group_count c on c.group_id = r.group_id
                            join version_pair p on p.id = c.pair_id
                            where g.state = 'fixed' and c.generation = :generation and c.mismatches > 0
                              and c.last_seen > g.state_at
                              and (g.state_version = '' or p.candidate_version = g.state_version
                                  or p.candidate_version <> all(g.broken_versions))
                            order by g.id, 3
                        ), regressed as (
                            update mismatch_group g
                            set state = 'regressed', state_actor = 'understudy', state_at = again.at,
                                state_reason = 'seen after it was fixed, by the rules it was judged anew under',
                                state_version = again.version
                            from again where g.id = again.id
                            returning g.id, g.state_reason
                        )
                        insert into change (actor, what, subject, before, after, reason)
                        select 'understudy', 'group-state', 'group ' || id, 'fixed', 'regressed', state_reason
                        from regressed
                        """).bind("generation", generation).execute();
    }
}
