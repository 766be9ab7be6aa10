package dev.understudy.evidence.upkeep;

import dev.understudy.evidence.ledger.Life;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Adds up lives of proxies that ended long ago, of which all is read and whose account balances, into one: the ledger's sums stay,
 * only whose they were is forgotten. Replays have an account of their own and are few: theirs stay apart. A month is longer than a topic of exchanges is kept, so nothing of theirs is read again.
 */
final class EpochFold implements Chore {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LIVES = 20;

    private record Ended(String proxy, long epoch, OffsetDateTime startedAt, OffsetDateTime reportedAt) {}

    @Override
    public boolean piece(Handle handle, Instant now) {
        List<Ended> lives = ended(handle, now);
        if (lives.isEmpty()) return false;
        Writers.holdAll(handle);
        lives.forEach(life -> fold(handle, life));
        return true;
    }

    private static List<Ended> ended(Handle handle, Instant now) {
        return handle.createQuery("""
                        with reached as (
                            select k.number, max(p.next) as next
                            from position p join kafka_partition k on k.id = p.partition_id
                            where p.generation = (select generation from head)
                            group by k.number
                        )
                        select e.proxy, e.epoch, e.started_at, e.reported_at
                        from epoch e
                        where e.ended and e.reported_at < :before and e.proxy <> '{earlier}'
                          and not starts_with(e.proxy, :replays)
                          and not exists (select from rejudging where state in ('building', 'accepted'))
                          and exists (select from epoch_drained d where d.proxy = e.proxy and d.epoch = e.epoch)
                          and not exists (
                              select from epoch_drained d left join reached r using (number)
                              where d.proxy = e.proxy and d.epoch = e.epoch and d.next > coalesce(r.next, 0))
                          and not exists (select from dead_letter l where l.proxy = e.proxy and l.epoch = e.epoch)
                          and not exists (
                              select from (
                                  select endpoint_id, sum(count) filter (where kind = 'SEEN') as seen,
                                         sum(count) filter (where kind = 'NOT_MIRRORED') as not_mirrored
                                  from epoch_counter c where c.proxy = e.proxy and c.epoch = e.epoch
                                  group by endpoint_id) c
                              full join (
                                  select endpoint_id, sum(judged + dead + carried) as arrived
                                  from arrival a
                                  where a.proxy = e.proxy and a.epoch = e.epoch
                                    and a.generation = (select generation from head)
                                  group by endpoint_id) a using (endpoint_id)
                              where coalesce(c.seen, 0) < coalesce(c.not_mirrored, 0) + coalesce(a.arrived, 0))
                        order by e.reported_at
                        limit :lives
                        """)
                .bind("replays", Life.REPLAYS)
                .bind("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .bind("lives", LIVES)
                .map((row, context) -> new Ended(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class),
                        row.getObject(4, OffsetDateTime.class)))
                .list();
    }

    private static void fold(Handle handle, Ended life) {
        handle.createUpdate("""
                        insert into epoch as e (proxy, epoch, revision, changes, started_at, reported_at, ended)
                        values ('{earlier}', 0, 1, 1, :startedAt, :reportedAt, true)
                        on conflict (proxy, epoch) do update
                        set changes = e.changes + 1, started_at = least(e.started_at, excluded.started_at),
                            reported_at = greatest(e.reported_at, excluded.reported_at)
                        """)
                .bind("startedAt", life.startedAt())
                .bind("reportedAt", life.reportedAt())
                .execute();
        handle.execute("insert into epoch_drained values ('{earlier}', 0, 0, 0) on conflict do nothing");
        update(handle, life, """
                with moved as (delete from epoch_counter where proxy = :proxy and epoch = :epoch returning *)
                insert into epoch_counter as t (proxy, epoch, endpoint_id, kind, label, count, changed_at)
                select '{earlier}', 0, endpoint_id, kind, label, count, changed_at from moved
                on conflict (proxy, epoch, endpoint_id, kind, label) do update
                set count = t.count + excluded.count, changed_at = greatest(t.changed_at, excluded.changed_at)
                """);
        update(handle, life, """
                with moved as (delete from arrival where proxy = :proxy and epoch = :epoch returning *)
                insert into arrival as t (proxy, epoch, endpoint_id, generation, partition_id, judged, dead, carried)
                select '{earlier}', 0, endpoint_id, generation, 0, sum(judged), sum(dead), sum(carried)
                from moved group by endpoint_id, generation
                on conflict (proxy, epoch, endpoint_id, generation, partition_id) do update
                set judged = t.judged + excluded.judged, dead = t.dead + excluded.dead,
                    carried = t.carried + excluded.carried
                """);
        update(handle, life, "delete from epoch_drained where proxy = :proxy and epoch = :epoch");
        // the revision that a page waits for adds these up, and must not fall
        update(handle, life, """
                with gone as (delete from epoch where proxy = :proxy and epoch = :epoch returning changes)
                update epoch set changes = changes + (select sum(changes) from gone)
                where proxy = '{earlier}' and epoch = 0
                """);
    }

    private static void update(Handle handle, Ended life, String sql) {
        handle.createUpdate(sql)
                .bind("proxy", life.proxy())
                .bind("epoch", life.epoch())
                .execute();
    }
}
