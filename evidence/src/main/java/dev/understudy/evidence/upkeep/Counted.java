package dev.understudy.evidence.upkeep;

import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A table of counts by pair, generation and partition, as far as rows of it are folded.
 *
 * @param keys the other columns of its key
 * @param counts the columns that add up; besides them it has when it was first and last seen, and none else
 */
record Counted(String table, String keys, String counts) {
    static final Counted PATTERNS = new Counted("pattern_count", "pattern_id, status_class", "count, repeats");
    static final Counted REPLAYS = new Counted("replay_count", "pattern_id, status_class", "count, repeats");
    static final Counted GROUPS = new Counted("group_count", "group_id", "mismatches, excused, moved");

    /**
     * Moves some rows to those that are rolled up; sums stay.
     *
     * @param which a condition on the rows
     * @param pair that they get; empty: the one they have
     * @return how many there are of those that took them up
     */
    int move(Handle handle, String which, Optional<Integer> pair) {
        return handle.createUpdate("""
                        with moved as (
                            delete from <table> where ctid = any(array(select ctid from <table> where <which> limit :piece))
                            returning *
                        )
                        insert into <table> as t
                            (<keys>, pair_id, generation, partition_id, <counts>, first_seen, last_seen)
                        select <keys>, pair, generation, 0, <sums>, min(first_seen), max(last_seen)
                        from (select moved.*, coalesce(:pair, pair_id) as pair from moved) m
                        group by <keys>, pair, generation
                        on conflict (<keys>, pair_id, generation, partition_id) do update
                        set <more>, first_seen = least(t.first_seen, excluded.first_seen),
                            last_seen = greatest(t.last_seen, excluded.last_seen)
                        """)
                .define("table", table)
                .define("which", which)
                .define("keys", keys)
                .define("counts", counts)
                .define("sums", each("sum(%1$s)"))
                .define("more", each("%1$s = t.%1$s + excluded.%1$s"))
                .bind("piece", Writers.PIECE)
                .bindByType("pair", pair.orElse(null), Integer.class)
                .execute();
    }

    private String each(String expression) {
        return String.join(
                ", ",
                Arrays.stream(counts.split(", "))
                        .map(column -> expression.formatted(column))
                        .toList());
    }
}
