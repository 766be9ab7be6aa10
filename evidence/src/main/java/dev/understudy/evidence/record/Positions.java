package dev.understudy.evidence.record;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The positions of the partitions; holding one's row is what makes a worker its only writer. */
final class Positions {
    private Positions() {}

    /** @param partition the store's number for it */
    record Held(int partition, long next) {}

    /** The position, which nobody else can move until the transaction ends; made at 0 where there is none. */
    static Held lock(Handle handle, Partition partition, long generation) {
        return find(handle, partition, generation).orElseGet(() -> {
            add(handle, partition, generation);
            return find(handle, partition, generation).orElseThrow();
        });
    }

    static void advance(Handle handle, Held held, long generation, long next) {
        handle.createUpdate("""
                        update position set next = :next
                        where generation = :generation and partition_id = :partition
                        """)
                .bind("next", next)
                .bind("generation", generation)
                .bind("partition", held.partition())
                .execute();
    }

    private static Optional<Held> find(Handle handle, Partition partition, long generation) {
        return handle.createQuery("""
                        select p.partition_id, p.next
                        from position p join kafka_partition k on k.id = p.partition_id
                        where p.generation = :generation
                          and k.cluster = :cluster and k.topic = :topic and k.number = :number
                        for update of p
                        """)
                .bindMethods(partition)
                .bind("generation", generation)
                .map((row, context) -> new Held(row.getInt(1), row.getLong(2)))
                .findOne();
    }

    private static void add(Handle handle, Partition partition, long generation) {
        handle.createUpdate("""
                        insert into kafka_partition (cluster, topic, number) values (:cluster, :topic, :number)
                        on conflict do nothing
                        """).bindMethods(partition).execute();
        handle.createUpdate("""
                        insert into position (generation, partition_id, next)
                        select :generation, id, 0 from kafka_partition
                        where cluster = :cluster and topic = :topic and number = :number
                        on conflict do nothing
                        """)
                .bindMethods(partition)
                .bind("generation", generation)
                .execute();
    }
}
