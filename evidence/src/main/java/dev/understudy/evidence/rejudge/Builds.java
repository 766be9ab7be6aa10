package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.record.Partition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The hand of the worker that builds a new generation. One builds at a time, by a lease; were there two, the positions would
 * still let each record count once.
 */
public final class Builds {
    private final Database database;

    public Builds(Database database) {
        this.database = database;
    }

    /** The order that is to be carried out, if there is one and no other worker carries it out. */
    public Optional<Rejudging> lease(String builder, Duration time) {
        return database.write(handle -> {
            int leased = handle.createUpdate("""
                            update rejudging set builder = :builder, leased_until = now() + :millis * interval '1 ms'
                            where state in ('building', 'accepted') and (builder = :builder or leased_until is null
                                or leased_until < now())
                            """)
                    .bind("builder", builder)
                    .bind("millis", time.toMillis())
                    .execute();
            if (leased == 0) return Optional.empty();
            return RejudgingRows.select(handle, "r.state in ('building', 'accepted') and r.id > :id", 0).stream()
                    .findFirst();
        });
    }

    /** Lets another worker go on at once. */
    public void release(String builder) {
        database.write(handle -> handle.createUpdate(
                        "update rejudging set leased_until = null where builder = :builder and state in ('building', 'accepted')")
                .bind("builder", builder)
                .execute());
    }

    /**
     * Says under what the generation is judged and where it begins. Partitions that it has begun already stay as they are;
     * those of other topics are not built anew: their evidence goes.
     *
     * @param heldSince see {@link Rejudging}
     */
    public void begin(Rejudging order, Terms terms, Collection<Start> starts, @Nullable Instant heldSince) {
        database.write(handle -> {
            handle.createUpdate("""
                            update rejudging set rule_set = :ruleSet, file_rules = :fileRules,
                                held_since = greatest(held_since, :held::timestamptz)
                            where id = :id
                            """)
                    .bind("id", order.id())
                    .bind("ruleSet", terms.ruleSet())
                    .bind("fileRules", terms.fileRules())
                    .bind("held", heldSince == null ? null : heldSince.atOffset(ZoneOffset.UTC))
                    .execute();
            starts.forEach(start -> begin(handle, order, start));
            return starts.size();
        });
    }

    private static void begin(Handle handle, Rejudging order, Start start) {
        handle.createUpdate("""
                        insert into kafka_partition (cluster, topic, number) values (:cluster, :topic, :number)
                        on conflict do nothing
                        """).bindMethods(start.partition()).execute();
        handle.createUpdate("""
                        insert into position (generation, partition_id, next, start)
                        select :generation, id, :next, :next from kafka_partition
                        where cluster = :cluster and topic = :topic and number = :number
                        on conflict do nothing
                        """)
                .bindMethods(start.partition())
                .bind("generation", order.generation())
                .bind("next", start.next())
                .execute();
    }

    /** Begins anew with a generation of its own: what was built was judged under other rules. Nobody has accepted that one. */
    public void restart(Rejudging order) {
        database.write(handle -> {
            handle.execute("select from head for update");
            handle.execute("update head set frozen_until = null where frozen_until is not null");
            Generations.retire(handle, order.generation());
            return handle.createUpdate("""
                            update rejudging
                            set generation = :generation, rule_set = null, file_rules = '', held_since = null,
                                caught_up_at = null, state = 'building', decided_by = '', decided_at = null
                            where id = :id and state in ('building', 'accepted')
                            """)
                    .bind("id", order.id())
                    .bind("generation", Generations.add(handle))
                    .execute();
        });
    }

    /** The version of the stored rules, and of all else that is judged under, now. */
    public long ruleSet() {
        return database.read(handle -> handle.createQuery("select rule_set from head")
                .mapTo(Long.class)
                .one());
    }

    /** Up to where the shown generation has counted each partition; a new one is never ahead of it. */
    public Map<Partition, Long> shown() {
        return database.read(handle -> positions(handle, shownGeneration(handle)));
    }

    /** The same of the generation that is built. */
    public Map<Partition, Long> built(Rejudging order) {
        return database.read(handle -> positions(handle, order.generation()));
    }

    /** It has seen all that the shown generation has, at one moment. */
    public void caughtUp(Rejudging order) {
        database.write(handle -> handle.createUpdate(
                        "update rejudging set caught_up_at = now() where id = :id and caught_up_at is null")
                .bind("id", order.id())
                .execute());
    }

    /** Asks all workers to leave the shown generation's positions where they are for so long. */
    public void freeze(Duration time) {
        database.write(handle ->
                handle.createUpdate("""
                        update head set frozen_until = now() + :millis * interval '1 ms'
                        where exists (select from rejudging where state = 'accepted')
                        """).bind("millis", time.toMillis()).execute());
    }

    /** Moves the pointer, where both generations have the same positions; all of it at one moment, or nothing. */
    public Handover handOver(Rejudging order, Terms terms) {
        return database.write(handle -> new HandoverWriter(handle, order).write(terms));
    }

    /** Deletes a piece of what was given up or replaced. @return whether there may be more */
    public boolean sweep() {
        return database.write(Generations::deletePiece);
    }

    private static long shownGeneration(Handle handle) {
        return handle.createQuery("select generation from head")
                .mapTo(Long.class)
                .one();
    }

    private static Map<Partition, Long> positions(Handle handle, long generation) {
        return handle.createQuery("""
                        select k.cluster, k.topic, k.number, p.next
                        from position p join kafka_partition k on k.id = p.partition_id
                        where p.generation = :generation
                        """)
                .bind("generation", generation)
                .reduceResultSet(new HashMap<>(), (positions, row, context) -> {
                    positions.put(new Partition(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4));
                    return positions;
                });
    }

    /** Says with what rules of the policy file a worker has started; a change is recorded. */
    public void startedWith(FileRules rules) {
        database.write(handle -> {
            rules.startedWith(handle);
            return rules;
        });
    }
}
