package dev.understudy.evidence.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Counts the oldest pairs of versions as one, {@code {other}}, where there are more than are told apart. Totals stay, and follow
 * decisions as before; only which version it was is forgotten.
 *
 * @param kept of the pairs that run no more
 */
record PairFold(int kept) implements Chore {
    @Override
    public boolean piece(Handle handle, Instant now) {
        int[] quiet = Pairs.quiet(handle, now);
        if (quiet.length <= kept) return false;
        Optional<Integer> oldest = oldest(handle, quiet);
        if (oldest.isEmpty()) return false;
        Writers.holdAll(handle);
        move(handle, oldest.get(), other(handle));
        return true;
    }

    /** Not the one that stands for all others. */
    private static Optional<Integer> oldest(Handle handle, int[] quiet) {
        return handle.createQuery("""
                        select id from version_pair
                        where id = any(:quiet) and primary_version <> :other
                        order by array_position(:quiet, id) limit 1
                        """)
                .bind("quiet", quiet)
                .bind("other", Pairs.OTHER)
                .mapTo(Integer.class)
                .findOne();
    }

    private static int other(Handle handle) {
        handle.createUpdate("""
                        insert into version_pair (primary_version, candidate_version) values (:other, :other)
                        on conflict do nothing
                        """).bind("other", Pairs.OTHER).execute();
        return handle.createQuery(
                        "select id from version_pair where primary_version = :other and candidate_version = :other")
                .bind("other", Pairs.OTHER)
                .mapTo(Integer.class)
                .one();
    }

    /** What is left of the pair goes with the last piece. */
    private static void move(Handle handle, int pair, int other) {
        String which = "pair_id = " + pair;
        int moved = Counted.PATTERNS.move(handle, which, Optional.of(other))
                + Counted.REPLAYS.move(handle, which, Optional.of(other))
                + Counted.GROUPS.move(handle, which, Optional.of(other))
                + BucketRows.move(handle, which, "m.seconds", Optional.of(other));
        for (Writers.Scope scope : latencies(handle, pair)) {
            moved += LatencyRows.move(handle, scope, new int[] {pair}, Optional.of(other));
        }
        if (moved > 0) return;
        for (String table : InstanceTrim.TABLES) {
            handle.execute("delete from " + table + " where " + which);
        }
        handle.execute("delete from version_pair where id = ?", pair);
    }

    private static List<Writers.Scope> latencies(Handle handle, int pair) {
        return handle.createQuery("select distinct generation, partition_id from latency where pair_id = :pair")
                .bind("pair", pair)
                .map((row, context) -> new Writers.Scope(row.getLong(1), row.getInt(2)))
                .list();
    }
}
