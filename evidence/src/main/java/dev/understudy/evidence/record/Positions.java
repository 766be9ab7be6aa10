package dev.understudy.evidence.record;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The positions of the partitions; holding one's row is what makes a worker its only writer. */
final class Positions {
    private Positions() {}

    /**
     * @param partition the store's number for it
     * @param isNew whether it was made just now
     */
    record Held(int partition, Reached reached, boolean isNew) {
        long next() {
            return reached.next();
        }
    }

    /** The position, which nobody else can move until the transaction ends; made at 0 where there is none. */
    static Held lock(Handle handle, Partition partition, long generation) {
        return find(handle, partition, generation).orElseGet(() -> {
            boolean isNew = add(handle, partition, generation) == 1;
            Held made = find(handle, partition, generation).orElseThrow();
            return new Held(made.partition(), made.reached(), isNew);
        });
    }

    static void advance(Handle handle, Held held, long generation, Reached to) {
        handle.createUpdate("""
                        update position set next = :next, leader_epoch = :leaderEpoch
                        where generation = :generation and partition_id = :partition
                        """)
                .bind("next", to.next())
                .bindByType("leaderEpoch", to.leaderEpoch().orElse(null), Integer.class)
                .bind("generation", generation)
                .bind("partition", held.partition())
                .execute();
    }

    private static Optional<Held> find(Handle handle, Partition partition, long generation) {
        return handle.createQuery("""
                        select p.partition_id, p.next, p.leader_epoch
                        from position p join kafka_partition k on k.id = p.partition_id
                        where p.generation = :generation
                          and k.cluster = :cluster and k.topic = :topic and k.number = :number
                        for update of p
                        """)
                .bindMethods(partition)
                .bind("generation", generation)
                .map((row, context) -> new Held(
                        row.getInt(1),
                        new Reached(row.getLong(2), Optional.ofNullable(row.getObject(3, Integer.class))),
                        false))
                .findOne();
    }

    private static int add(Handle handle, Partition partition, long generation) {
        handle.createUpdate("""
                        insert into kafka_partition (cluster, topic, number) values (:cluster, :topic, :number)
                        on conflict do nothing
                        """).bindMethods(partition).execute();
        return handle.createUpdate("""
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
