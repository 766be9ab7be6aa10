package dev.understudy.evidence.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Counts users' exchanges that count under another endpoint than the one their proxy named, so that ledger and evidence can be held together. */
final class ToldApart {
    private ToldApart() {}

    private record Key(long named, long counted) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byName = Long.compare(named, other.named);
            return byName == 0 ? Long.compare(counted, other.counted) : byName;
        }
    }

    private record Sum(long count, Instant first, Instant last) {
        Sum and(Sum other) {
            return new Sum(
                    count + other.count,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    static void add(Handle handle, Scope scope, List<Counted> users, Map<EndpointKey, Long> endpoints) {
        Map<Key, Sum> sums = new TreeMap<>();
        for (Counted each : users) {
            long named = Dictionary.id(endpoints, EndpointKey.named(each.exchange()));
            if (named == each.endpoint()) continue;
            sums.merge(new Key(named, each.endpoint()), new Sum(1, each.at(), each.at()), Sum::and);
        }
        if (!sums.isEmpty()) write(handle, scope, sums);
    }

    private static void write(Handle handle, Scope scope, Map<Key, Sum> sums) {
        var insert = handle.prepareBatch("""
                insert into told_apart as t (named_id, counted_id, generation, partition_id, count, first_seen, last_seen)
                values (:named, :counted, :generation, :partition, :count, :first, :last)
                on conflict (named_id, counted_id, generation, partition_id) do update
                set count = t.count + excluded.count, first_seen = least(t.first_seen, excluded.first_seen),
                    last_seen = greatest(t.last_seen, excluded.last_seen)
                """);
        sums.forEach((key, sum) -> scope.in(insert)
                .bind("named", key.named())
                .bind("counted", key.counted())
                .bind("count", sum.count())
                .bind("first", sum.first().atOffset(ZoneOffset.UTC))
                .bind("last", sum.last().atOffset(ZoneOffset.UTC))
                .add());
        insert.execute();
    }
}
