package dev.understudy.evidence.upkeep;

import dev.understudy.evidence.latency.Times;
import dev.understudy.evidence.latency.TimesRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Moves rows of {@code latency} to those that are rolled up; what they hold stays. */
final class LatencyRows {
    private static final int PIECE = 500;

    private LatencyRows() {}

    private record Key(long endpoint, int pair, long generation) {}

    /** @return how many were moved */
    static int move(Handle handle, Writers.Scope scope, int[] pairs, Optional<Integer> pair) {
        Map<Key, Times> moved = new HashMap<>();
        handle.createQuery("""
                        delete from latency where ctid = any(array(
                            select ctid from latency
                            where generation = :generation and partition_id = :partition and pair_id = any(:pairs)
                            limit :piece))
                        returning *
                        """)
                .bind("generation", scope.generation())
                .bind("partition", scope.partition())
                .bind("pairs", pairs)
                .bind("piece", PIECE)
                .map((row, context) -> Map.entry(
                        new Key(row.getLong("endpoint_id"), pair.orElse(row.getInt("pair_id")), scope.generation()),
                        TimesRows.read(row)))
                .forEach(row -> moved.merge(row.getKey(), row.getValue(), Times::and));
        if (moved.isEmpty()) return 0;
        var rows = TimesRows.replacing(handle);
        moved.forEach((key, times) -> TimesRows.in(rows, rolledUp(handle, key).and(times))
                .bind("endpoint", key.endpoint())
                .bind("pair", key.pair())
                .bind("generation", key.generation())
                .bind("partition", 0)
                .add());
        rows.execute();
        return moved.size();
    }

    private static Times rolledUp(Handle handle, Key key) {
        return handle.createQuery("""
                        select * from latency
                        where endpoint_id = :endpoint and pair_id = :pair and generation = :generation and partition_id = 0
                        """)
                .bind("endpoint", key.endpoint())
                .bind("pair", key.pair())
                .bind("generation", key.generation())
                .map((row, context) -> TimesRows.read(row))
                .findOne()
                .orElseGet(Times::none);
    }
}
