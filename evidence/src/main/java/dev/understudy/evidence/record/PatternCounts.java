package dev.understudy.evidence.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts exchanges by pattern. */
final class PatternCounts {
    private PatternCounts() {}

    private record Total(long pattern, int pair, int statusClass) {}

    static void add(Handle handle, Scope scope, List<Counted> counted) {
        if (counted.isEmpty()) return;
        Map<Total, Seen> totals = new HashMap<>();
        for (Counted each : counted) {
            totals.merge(new Total(each.pattern(), each.pair(), each.statusClass()), Seen.once(each.at()), Seen::and);
        }
        addTotals(handle, scope, totals.keySet(), totals.values());
    }

    private static void addTotals(Handle handle, Scope scope, Collection<Total> keys, Collection<Seen> seen) {
        scope.in(handle.createUpdate("""
                        insert into pattern_count as t
                            (pattern_id, pair_id, status_class, generation, partition_id, count, first_seen, last_seen)
                        select pattern, pair, status_class, :generation, :partition, n, first, last
                        from unnest(:patterns, :pairs, :classes, :counts, :firsts::timestamptz[], :lasts::timestamptz[])
                            as k (pattern, pair, status_class, n, first, last)
                        on conflict (pattern_id, pair_id, status_class, generation, partition_id) do update
                        set count = t.count + excluded.count,
                            first_seen = least(t.first_seen, excluded.first_seen),
                            last_seen = greatest(t.last_seen, excluded.last_seen)
                        """))
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
                .bindArray("counts", Long.class, seen.stream().map(Seen::count).toList())
                .bindArray(
                        "firsts",
                        String.class,
                        seen.stream().map(Seen::firstText).toList())
                .bindArray(
                        "lasts", String.class, seen.stream().map(Seen::lastText).toList())
                .execute();
    }
}
