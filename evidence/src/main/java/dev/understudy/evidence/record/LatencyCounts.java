package dev.understudy.evidence.record;

import dev.understudy.evidence.latency.SideTimes;
import dev.understudy.evidence.latency.Times;
import dev.understudy.evidence.latency.TimesRows;
import dev.understudy.evidence.record.Circumstances.Timing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Adds how long the answers took to their histograms: a row for each endpoint and pair of a batch. */
final class LatencyCounts {
    private LatencyCounts() {}

    private record Key(long endpoint, int pair) {}

    static void add(Handle handle, Scope scope, List<Counted> counted) {
        Map<Key, Times> times = new HashMap<>();
        for (Counted each : counted) {
            Circumstances how = each.exchange().circumstances();
            if (how.primary().isEmpty() && how.candidate().isEmpty()) continue;
            Times of = times.computeIfAbsent(new Key(each.endpoint(), each.pair()), key -> Times.none());
            add(of.primary(), how.primary());
            add(of.candidate(), how.candidate());
        }
        if (times.isEmpty()) return;
        present(handle, scope, times.keySet()).forEach((key, before) -> times.merge(key, before, Times::and));
        var rows = TimesRows.replacing(handle);
        times.forEach((key, of) -> scope.in(TimesRows.in(rows, of))
                .bind("endpoint", key.endpoint())
                .bind("pair", key.pair())
                .add());
        rows.execute();
    }

    private static void add(SideTimes side, Optional<Timing> timing) {
        timing.ifPresent(took -> {
            side.firstByte().add(took.firstByte());
            side.whole().add(took.whole());
        });
    }

    private static Map<Key, Times> present(Handle handle, Scope scope, Collection<Key> keys) {
        return scope.in(handle.createQuery("select l.endpoint_id, l.pair_id, " + TimesRows.COLUMNS + """

                        from unnest(:endpoints, :pairs) as k (endpoint, pair)
                        join latency l on l.endpoint_id = k.endpoint and l.pair_id = k.pair
                            and l.generation = :generation and l.partition_id = :partition
                        """))
                .bindArray(
                        "endpoints",
                        Long.class,
                        keys.stream().map(Key::endpoint).toList())
                .bindArray("pairs", Integer.class, keys.stream().map(Key::pair).toList())
                .reduceResultSet(new HashMap<>(), (present, row, context) -> {
                    present.put(new Key(row.getLong(1), row.getInt(2)), TimesRows.read(row));
                    return present;
                });
    }
}
