package dev.understudy.evidence.upkeep;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How upkeep keeps out of the way of the writers of batches, who hold the position of their partition, then the head. */
final class Writers {
    /** Of rows in one piece. */
    static final int PIECE = 5_000;

    private Writers() {}

    /** Rows that have one writer: the one who holds the position of both. */
    record Scope(long generation, int partition) {}

    /** From now on until the transaction ends nobody writes rows of the scope. */
    static void hold(Handle handle, Scope scope) {
        handle.createQuery("""
                        select next from position
                        where generation = :generation and partition_id = :partition for update
                        """)
                .bind("generation", scope.generation())
                .bind("partition", scope.partition())
                .mapTo(Long.class)
                .findOne();
    }

    /** From now on until the transaction ends no batch is under way. */
    static void holdAll(Handle handle) {
        handle.execute("select from head for update");
    }

    /** A scope with such rows that are not rolled up yet, if there is one. */
    static Optional<Scope> fresh(Handle handle, String table, int[] pairs) {
        return handle.createQuery("""
                        select generation, partition_id from <table>
                        where partition_id > 0 and pair_id = any(:pairs) limit 1
                        """)
                .define("table", table)
                .bind("pairs", pairs)
                .map((row, context) -> new Scope(row.getLong(1), row.getInt(2)))
                .findFirst();
    }
}
