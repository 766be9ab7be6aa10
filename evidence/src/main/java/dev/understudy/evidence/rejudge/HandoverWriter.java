package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.change.Changes;
import org.jdbi.v3.core.Handle;

/**
 * Moves the pointer inside one transaction. Every batch holds the head in share mode until it commits, so while this one holds
 * it no batch is half written, and the positions are those of the counts.
 */
final class HandoverWriter {
    private final Handle handle;
    private final Rejudging order;

    HandoverWriter(Handle handle, Rejudging order) {
        this.handle = handle;
        this.order = order;
    }

    private record Shown(long generation, long ruleSet) {}

    Handover write(Terms terms) {
        Shown shown = handle.createQuery("select generation, rule_set from head for update")
                .map((row, context) -> new Shown(row.getLong(1), row.getLong(2)))
                .one();
        if (shown.ruleSet() != terms.ruleSet() || !isAcceptedUnder(terms)) return Handover.REFUSED;
        if (!hasPositionsOf(shown.generation())) return Handover.NOT_YET;
        leaveOtherTopics(shown.generation());
        carryDeadLetters(shown.generation());
        carryArrivals(shown.generation());
        movePointer(shown.generation());
        Regressed.mark(handle, order.generation());
        String reason = "judged anew since " + order.since() + ", ordered by " + order.orderedBy();
        var made = new Changes.Made(
                "rejudged", "evidence", "generation " + shown.generation(), "generation " + order.generation());
        Changes.record(handle, made, order.decidedBy(), reason);
        return Handover.DONE;
    }

    private boolean isAcceptedUnder(Terms terms) {
        return handle.createQuery("""
                        select state = 'accepted' and generation = :generation and rule_set = :ruleSet
                            and file_rules = :fileRules
                        from rejudging where id = :id
                        """)
                .bind("id", order.id())
                .bind("generation", order.generation())
                .bindMethods(terms)
                .mapTo(Boolean.class)
                .one();
    }

    /** A partition that was not built is of a topic that is no longer read: its position stays, its evidence goes. */
    private void leaveOtherTopics(long shown) {
        update("""
                insert into position (generation, partition_id, next, start)
                select :built, p.partition_id, p.next, p.next
                from position p join kafka_partition k on k.id = p.partition_id
                where p.generation = :shown
                  and (k.cluster, k.topic) not in (
                      select b.cluster, b.topic from position n join kafka_partition b on b.id = n.partition_id
                      where n.generation = :built)
                """, shown);
    }

    private boolean hasPositionsOf(long shown) {
        return handle.createQuery("""
                        select not exists (
                            select from (
                                select p.partition_id, p.next
                                from position p join kafka_partition k on k.id = p.partition_id
                                where p.generation = :shown and (k.cluster, k.topic) in (
                                    select b.cluster, b.topic
                                    from position n join kafka_partition b on b.id = n.partition_id
                                    where n.generation = :built)) s
                            full join (select partition_id, next from position where generation = :built) b
                                using (partition_id)
                            where coalesce(s.next, 0) <> coalesce(b.next, -1))
                        """)
                .bind("shown", shown)
                .bind("built", order.generation())
                .mapTo(Boolean.class)
                .one();
    }

    private void carryDeadLetters(long shown) {
        String before = """
                dead_letter d join position p on p.partition_id = d.partition_id and p.generation = :built
                where d.generation = :shown and d.record_offset < p.start
                """;
        update("""
                insert into arrival as t (proxy, epoch, endpoint_id, generation, partition_id, judged, dead)
                select d.proxy, d.epoch, d.endpoint_id, :built, d.partition_id, 0, count(*)
                from %s and d.endpoint_id is not null
                group by d.proxy, d.epoch, d.endpoint_id, d.partition_id
                on conflict (proxy, epoch, endpoint_id, generation, partition_id) do update
                set dead = t.dead + excluded.dead
                """.formatted(before), shown);
        update("""
                insert into dead_letter (generation, partition_id, record_offset, reason, proxy, epoch, endpoint_id,
                    dead_at, retry_id, answer, answered_at)
                select :built, d.partition_id, d.record_offset, d.reason, d.proxy, d.epoch, d.endpoint_id,
                    d.dead_at, d.retry_id, d.answer, d.answered_at
                from %s
                on conflict do nothing
                """.formatted(before), shown);
        update("""
                update dead_letter b
                set dead_at = s.dead_at, retry_id = s.retry_id, answer = s.answer, answered_at = s.answered_at
                from dead_letter s
                where s.generation = :shown and b.generation = :built
                  and s.partition_id = b.partition_id and s.record_offset = b.record_offset
                """, shown);
    }

    /** At the same positions the same records have arrived: what the new generation has not is from before its start. */
    private void carryArrivals(long shown) {
        update("""
                insert into arrival as t (proxy, epoch, endpoint_id, generation, partition_id, judged, dead, carried)
                select s.proxy, s.epoch, s.endpoint_id, :built, s.partition_id, 0, 0,
                       s.judged + s.dead + s.carried - coalesce(b.judged + b.dead, 0)
                from arrival s
                left join arrival b on b.generation = :built and b.proxy = s.proxy and b.epoch = s.epoch
                    and b.endpoint_id = s.endpoint_id and b.partition_id = s.partition_id
                where s.generation = :shown
                on conflict (proxy, epoch, endpoint_id, generation, partition_id) do update
                set carried = excluded.carried
                """, shown);
    }

    private void movePointer(long shown) {
        Generations.retire(handle, shown);
        handle.createUpdate("""
                        update generation set state = 'current', judged_since = r.ordered_at,
                            covers_since = greatest(r.since, r.held_since)
                        from rejudging r where r.id = :order and generation.id = :built
                        """)
                .bind("order", order.id())
                .bind("built", order.generation())
                .execute();
        handle.createUpdate("update head set generation = :built, frozen_until = null")
                .bind("built", order.generation())
                .execute();
        handle.createUpdate("update rejudging set state = 'done' where id = :order")
                .bind("order", order.id())
                .execute();
    }

    private void update(String sql, long shown) {
        handle.createUpdate(sql)
                .bind("shown", shown)
                .bind("built", order.generation())
                .execute();
    }
}
