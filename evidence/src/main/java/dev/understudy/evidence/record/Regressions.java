package dev.understudy.evidence.record;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** A group that was called fixed and is seen again in a later exchange has regressed. */
final class Regressions {
    private Regressions() {}

    /** @param latest per group, when the newest exchange with it was received */
    static void mark(Handle handle, Map<Long, Instant> latest) {
        if (latest.isEmpty()) return;
        var sorted = new TreeMap<>(latest);
        handle.createUpdate("""
                        with again as (
                            select g.id, k.at
                            from unnest(:groups, :times::timestamptz[]) as k (id, at)
                            join mismatch_group g on g.id = k.id
                            where g.state = 'fixed' and g.state_at < k.at
                            order by g.id
                            for update of g
                        ), regressed as (
                            update mismatch_group g
                            set state = 'regressed', state_actor = 'understudy', state_at = again.at,
                                state_reason = 'seen again after it was fixed'
                            from again where g.id = again.id
                            returning g.id, g.state_at
                        )
                        insert into change (at, actor, what, subject, before, after, reason)
                        select state_at, 'understudy', 'group-state', 'group ' || id, 'fixed', 'regressed',
                               'seen again after it was fixed'
                        from regressed
                        """)
                .bindArray("groups", Long.class, sorted.keySet())
                .bindArray(
                        "times",
                        String.class,
                        sorted.values().stream().map(Instant::toString).toList())
                .execute();
    }
}
