package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts what arrived of each life of each proxy, by the names that it gave: the worker's half of the ledger. */
final class Arrivals {
    private Arrivals() {}

    private record Key(String proxy, long epoch, long endpoint) {}

    private record Count(long judged, long dead) {
        Count and(Count other) {
            return new Count(judged + other.judged, dead + other.dead);
        }
    }

    static void add(Handle handle, Scope scope, Batch batch, Map<EndpointKey, Long> endpoints) {
        Map<Key, Count> counts = new HashMap<>();
        for (JudgedExchange each : batch.judged()) {
            var key = key(each.proxy(), each.epoch(), Dictionary.id(endpoints, EndpointKey.named(each)));
            counts.merge(key, new Count(1, 0), Count::and);
        }
        for (DeadLetter letter : batch.dead()) {
            if (!DeadLetters.isOurs(letter)) continue;
            var key = key(letter.proxy(), letter.epoch(), Dictionary.id(endpoints, EndpointKey.of(letter)));
            counts.merge(key, new Count(0, 1), Count::and);
        }
        if (!counts.isEmpty()) add(handle, scope, counts.keySet(), counts.values());
    }

    /** Dead letters of ours that are judged now: what a ledger had as dead it has as judged. */
    static void revive(Handle handle, Scope scope, List<DeadLetters.Taken> letters) {
        Map<Key, Long> counts = new HashMap<>();
        for (DeadLetters.Taken letter : letters) {
            Long endpoint = letter.endpoint();
            if (endpoint != null) counts.merge(new Key(letter.proxy(), letter.epoch(), endpoint), 1L, Long::sum);
        }
        var update = handle.prepareBatch("""
                update arrival set judged = judged + :count, dead = dead - :count
                where proxy = :proxy and epoch = :epoch and endpoint_id = :endpoint
                  and generation = :generation and partition_id = :partition
                """);
        counts.forEach((key, count) -> scope.in(update)
                .bind("proxy", key.proxy())
                .bind("epoch", key.epoch())
                .bind("endpoint", key.endpoint())
                .bind("count", count)
                .add());
        if (!counts.isEmpty()) update.execute();
    }

    private static Key key(String proxy, long epoch, long endpoint) {
        return new Key(StorableText.name(proxy), epoch, endpoint);
    }

    private static void add(Handle handle, Scope scope, Collection<Key> keys, Collection<Count> counts) {
        scope.in(handle.createUpdate("""
                        insert into arrival as t (proxy, epoch, endpoint_id, generation, partition_id, judged, dead)
                        select proxy, epoch, endpoint, :generation, :partition, judged, dead
                        from unnest(:proxies, :epochs, :endpoints, :judged, :dead) as k (proxy, epoch, endpoint, judged, dead)
                        on conflict (proxy, epoch, endpoint_id, generation, partition_id) do update
                        set judged = t.judged + excluded.judged, dead = t.dead + excluded.dead
                        """))
                .bindArray(
                        "proxies", String.class, keys.stream().map(Key::proxy).toList())
                .bindArray("epochs", Long.class, keys.stream().map(Key::epoch).toList())
                .bindArray(
                        "endpoints",
                        Long.class,
                        keys.stream().map(Key::endpoint).toList())
                .bindArray(
                        "judged", Long.class, counts.stream().map(Count::judged).toList())
                .bindArray("dead", Long.class, counts.stream().map(Count::dead).toList())
                .execute();
    }
}
