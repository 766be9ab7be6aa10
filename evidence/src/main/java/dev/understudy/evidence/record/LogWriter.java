package dev.understudy.evidence.record;

import org.jdbi.v3.core.Handle;

/** Writes down how workers find Kafka's log, and what of it is gone unread. */
final class LogWriter {
    private LogWriter() {}

    /** Skips what is gone, and says so, in one; or changes nothing. The locks are those of a batch, in the same order. */
    static WriteResult skip(Handle handle, LogGap gap) {
        var position = Positions.lock(handle, gap.partition(), gap.generation());
        if (position.next() != gap.from()) return new WriteResult.PositionMoved(position.next());
        Head head = Head.hold(handle);
        if (head.generation() != gap.generation()) return new WriteResult.GenerationOver();
        if (head.frozen()) return new WriteResult.Held();
        handle.createUpdate("""
                        insert into log_loss as l (partition_id, reason, from_offset, to_offset, records)
                        values (:partition, :reason, :from, :to, greatest(:records, case when :reason = 'truncated' then (
                            select log_end - :from from log_end where partition_id = :partition) end))
                        on conflict (partition_id, reason, from_offset) do update
                        set to_offset = excluded.to_offset, records = l.records + excluded.records, noticed_at = now()
                        """)
                .bind("partition", position.partition())
                .bind("reason", gap.reason().label())
                .bind("from", gap.from())
                .bind("to", gap.to())
                .bind("records", gap.records())
                .execute();
        Positions.advance(handle, position, gap.generation(), Reached.at(gap.to()));
        return new WriteResult.Written();
    }

    /** A topic is read for the first time: those that were read before are left with what they still held. */
    static void leaveOthers(Handle handle, Partition begun, long generation) {
        handle.createUpdate("""
                        insert into log_loss (partition_id, reason, from_offset, to_offset, records)
                        select k.id, 'topic-recreated', p.next, p.next, greatest(coalesce(l.log_end, 0) - p.next, 0)
                        from position p
                        join kafka_partition k on k.id = p.partition_id
                        left join log_end l on l.partition_id = k.id
                        where p.generation = :generation and p.generation = (select generation from head)
                          and (k.cluster, k.topic) <> (:cluster, :topic)
                          and not exists (
                              select from log_loss x where x.partition_id = k.id and x.reason = 'topic-recreated')
                        on conflict do nothing
                        """)
                .bindMethods(begun)
                .bind("generation", generation)
                .execute();
    }

    static void found(Handle handle, Iterable<LogEnd> ends) {
        var update = handle.prepareBatch("""
                insert into log_end as l (partition_id, next, log_end, at, read_at)
                select id, :next, :end, now(), case when :next >= :end then now() end
                from kafka_partition where cluster = :cluster and topic = :topic and number = :number
                on conflict (partition_id) do update
                set next = excluded.next, log_end = excluded.log_end, at = excluded.at,
                    read_at = coalesce(excluded.read_at, l.read_at)
                """);
        int count = 0;
        for (LogEnd end : ends) {
            update.bindMethods(end.partition())
                    .bind("next", end.next())
                    .bind("end", end.end())
                    .add();
            count++;
        }
        if (count > 0) update.execute();
    }
}
