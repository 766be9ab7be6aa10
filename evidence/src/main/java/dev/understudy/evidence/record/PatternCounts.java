package dev.understudy.evidence.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts exchanges by pattern; those of replays elsewhere. */
final class PatternCounts {
    private PatternCounts() {}

    private record Total(long pattern, int pair, int statusClass) {}

    private record Sum(Seen seen, long repeats) {
        static Sum of(Counted each) {
            return new Sum(Seen.once(each.at()), each.isRepeat() ? 1 : 0);
        }

        Sum and(Sum other) {
            return new Sum(seen.and(other.seen), repeats + other.repeats);
        }
    }

    static void add(Handle handle, Scope scope, List<Counted> counted) {
        if (!counted.isEmpty()) addTotals(handle, scope, "pattern_count", totals(counted));
    }

    static void addReplayed(Handle handle, Scope scope, List<Counted> counted) {
        if (!counted.isEmpty()) addTotals(handle, scope, "replay_count", totals(counted));
    }

    private static Map<Total, Sum> totals(List<Counted> counted) {
        Map<Total, Sum> totals = new HashMap<>();
        for (Counted each : counted) {
            totals.merge(new Total(each.pattern(), each.pair(), each.statusClass()), Sum.of(each), Sum::and);
        }
        return totals;
    }

    private static void addTotals(Handle handle, Scope scope, String table, Map<Total, Sum> totals) {
        Collection<Total> keys = totals.keySet();
        Collection<Sum> sums = totals.values();
        scope.in(handle.createUpdate("""
                        insert into <table> as t
                            (pattern_id, pair_id, status_class, generation, partition_id, count, repeats, first_seen, last_seen)
                        select pattern, pair, status_class, :generation, :partition, n, repeats, first, last
                        from unnest(:patterns, :pairs, :classes, :counts, :repeats,
                                    :firsts::timestamptz[], :lasts::timestamptz[])
                            as k (pattern, pair, status_class, n, repeats, first, last)
                        on conflict (pattern_id, pair_id, status_class, generation, partition_id) do update
                        set count = t.count + excluded.count,
                            repeats = t.repeats + excluded.repeats,
                            first_seen = least(t.first_seen, excluded.first_seen),
                            last_seen = greatest(t.last_seen, excluded.last_seen)
                        """))
                .define("table", table)
                .bindArray(
                        "patterns",
                        Long.class,
                        keys.stream().map(Total::pattern).toList())
                .bindArray(
                        "pairs", Integer.class, keys.stream().map(Total::pair).toList())
                .bindArray(
                        "classes",
                        Integer.class,
                        keys.stream().map(Total::statusClass).toList())
                .bindArray(
                        "counts",
                        Long.class,
                        sums.stream().map(sum -> sum.seen().count()).toList())
                .bindArray(
                        "repeats", Long.class, sums.stream().map(Sum::repeats).toList())
                .bindArray(
                        "firsts",
                        String.class,
                        sums.stream().map(sum -> sum.seen().firstText()).toList())
                .bindArray(
                        "lasts",
                        String.class,
                        sums.stream().map(sum -> sum.seen().lastText()).toList())
                .execute();
    }
}
