package dev.understudy.evidence.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts, per group, the exchanges it was seen in. */
final class GroupCounts {
    private GroupCounts() {}

    private record Key(long group, int pair) {}

    private record Count(long mismatches, long excused, long moved, Seen seen) {
        Count and(Count other) {
            return new Count(
                    mismatches + other.mismatches, excused + other.excused, moved + other.moved, seen.and(other.seen));
        }
    }

    static void add(Handle handle, Scope scope, List<Counted> counted) {
        Map<Key, Count> counts = new HashMap<>();
        for (Counted each : counted) {
            perGroup(each).forEach((group, count) -> counts.merge(new Key(group, each.pair()), count, Count::and));
        }
        if (!counts.isEmpty()) add(handle, scope, counts.keySet(), counts.values());
    }

    /** One exchange counts once in a group: as a mismatch where any place of it is one, else as moved, else as excused. */
    private static Map<Long, Count> perGroup(Counted each) {
        var seen = Seen.once(each.at());
        var mismatch = new Count(1, 0, 0, seen);
        var excused = new Count(0, 1, 0, seen);
        var moved = new Count(0, 0, 1, seen);
        Map<Long, Count> counts = new HashMap<>();
        for (Member member : each.members()) {
            Count count = member.mismatches() ? mismatch : member.rule() == null ? moved : excused;
            counts.merge(member.group(), count, (a, b) -> rank(a) >= rank(b) ? a : b);
        }
        return counts;
    }

    private static long rank(Count count) {
        return 2 * count.mismatches + count.moved;
    }

    private static void add(Handle handle, Scope scope, Collection<Key> keys, Collection<Count> counts) {
        scope.in(handle.createUpdate("""
                        insert into group_count as t
                            (group_id, pair_id, generation, partition_id, mismatches, excused, moved, first_seen, last_seen)
                        select group_id, pair, :generation, :partition, mismatches, excused, moved, first, last
                        from unnest(:groups, :pairs, :mismatches, :excused, :moved,
                                    :firsts::timestamptz[], :lasts::timestamptz[])
                            as k (group_id, pair, mismatches, excused, moved, first, last)
                        on conflict (group_id, pair_id, generation, partition_id) do update
                        set mismatches = t.mismatches + excluded.mismatches,
                            excused = t.excused + excluded.excused,
                            moved = t.moved + excluded.moved,
                            first_seen = least(t.first_seen, excluded.first_seen),
                            last_seen = greatest(t.last_seen, excluded.last_seen)
                        """))
                .bindArray("groups", Long.class, keys.stream().map(Key::group).toList())
                .bindArray("pairs", Integer.class, keys.stream().map(Key::pair).toList())
                .bindArray(
                        "mismatches",
                        Long.class,
                        counts.stream().map(Count::mismatches).toList())
                .bindArray(
                        "excused",
                        Long.class,
                        counts.stream().map(Count::excused).toList())
                .bindArray(
                        "moved", Long.class, counts.stream().map(Count::moved).toList())
                .bindArray(
                        "firsts",
                        String.class,
                        counts.stream().map(count -> count.seen().firstText()).toList())
                .bindArray(
                        "lasts",
                        String.class,
                        counts.stream().map(count -> count.seen().lastText()).toList())
                .execute();
    }
}
