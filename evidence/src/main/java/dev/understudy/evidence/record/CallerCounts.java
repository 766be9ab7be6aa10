package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import dev.understudy.evidence.inventory.Callers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Counts who asks for each endpoint. The most frequent are kept, the others are added up; who gave way and comes again begins
 * anew, so that what a caller has is never too much and all of them together are exact.
 */
final class CallerCounts {
    /** Callers of one endpoint and partition, besides the others. */
    static final int MOST = 25;

    private static final int LONGEST_AGENT = 40;

    private CallerCounts() {}

    private record Key(long endpoint, String client, String agent) {
        static Key of(Counted counted) {
            String agent = counted.exchange().agent();
            return new Key(
                    counted.endpoint(),
                    StorableText.name(counted.exchange().client()),
                    StorableText.of(agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent));
        }

        Key others() {
            return new Key(endpoint, Callers.OTHERS, "");
        }

        boolean isOthers() {
            return client.equals(Callers.OTHERS);
        }
    }

    private record Row(Key key, long count, Instant first, Instant last) {
        Row and(Row other) {
            return new Row(
                    key,
                    count + other.count,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }

        Row asOthers() {
            return new Row(key.others(), count, first, last);
        }
    }

    static void add(Handle handle, Scope scope, List<Counted> counted) {
        if (counted.isEmpty()) return;
        Map<Key, Row> rows = new HashMap<>();
        Set<Key> before = new HashSet<>();
        Set<Long> endpoints = new HashSet<>();
        counted.forEach(each -> endpoints.add(each.endpoint()));
        for (Row row : stored(handle, scope, endpoints)) {
            rows.put(row.key(), row);
            before.add(row.key());
        }
        for (Counted each : counted) {
            rows.merge(Key.of(each), new Row(Key.of(each), 1, each.at(), each.at()), Row::and);
        }
        Map<Key, Row> kept = kept(rows.values(), before);
        before.removeAll(kept.keySet());
        delete(handle, scope, before);
        write(handle, scope, kept.values());
    }

    /** @param before who has a place: it is given up to who asked more often, not to who asked last, which would cost rows */
    private static Map<Key, Row> kept(Collection<Row> rows, Set<Key> before) {
        Comparator<Row> frequent = Comparator.comparing((Row row) -> row.key().isOthers())
                .thenComparing(Row::count, Comparator.reverseOrder())
                .thenComparing(row -> !before.contains(row.key()))
                .thenComparing(Row::last, Comparator.reverseOrder())
                .thenComparing(row -> row.key().client())
                .thenComparing(row -> row.key().agent());
        Map<Long, Integer> places = new HashMap<>();
        Map<Key, Row> kept = new HashMap<>();
        for (Row row : rows.stream().sorted(frequent).toList()) {
            boolean fits = !row.key().isOthers() && places.merge(row.key().endpoint(), 1, Integer::sum) <= MOST;
            Row counted = fits ? row : row.asOthers();
            kept.merge(counted.key(), counted, Row::and);
        }
        return kept;
    }

    private static List<Row> stored(Handle handle, Scope scope, Set<Long> endpoints) {
        return scope.in(handle.createQuery("""
                        select endpoint_id, client, agent, count, first_seen, last_seen from endpoint_caller
                        where generation = :generation and partition_id = :partition and endpoint_id = any(:endpoints)
                        """))
                .bindArray("endpoints", Long.class, endpoints)
                .map((row, context) -> new Row(
                        new Key(row.getLong(1), row.getString(2), row.getString(3)),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static void delete(Handle handle, Scope scope, Set<Key> gone) {
        if (gone.isEmpty()) return;
        var delete = handle.prepareBatch("""
                delete from endpoint_caller
                where endpoint_id = :endpoint and client = :client and agent = :agent
                  and generation = :generation and partition_id = :partition
                """);
        gone.forEach(key -> scope.in(delete)
                .bind("endpoint", key.endpoint())
                .bind("client", key.client())
                .bind("agent", key.agent())
                .add());
        delete.execute();
    }

    private static void write(Handle handle, Scope scope, Collection<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        scope.in(handle.createUpdate("""
                        insert into endpoint_caller
                            (endpoint_id, client, agent, generation, partition_id, count, first_seen, last_seen)
                        select endpoint, client, agent, :generation, :partition, n, first, last
                        from unnest(:endpoints, :clients, :agents, :counts, :firsts::timestamptz[], :lasts::timestamptz[])
                            as k (endpoint, client, agent, n, first, last)
                        on conflict (endpoint_id, generation, partition_id, client, agent) do update
                        set count = excluded.count, first_seen = excluded.first_seen, last_seen = excluded.last_seen
                        where endpoint_caller.count <> excluded.count
                        """))
                .bindArray(
                        "endpoints",
                        Long.class,
                        all.stream().map(row -> row.key().endpoint()).toList())
                .bindArray(
                        "clients",
                        String.class,
                        all.stream().map(row -> row.key().client()).toList())
                .bindArray(
                        "agents",
                        String.class,
                        all.stream().map(row -> row.key().agent()).toList())
                .bindArray("counts", Long.class, all.stream().map(Row::count).toList())
                .bindArray(
                        "firsts",
                        String.class,
                        all.stream().map(row -> row.first().toString()).toList())
                .bindArray(
                        "lasts",
                        String.class,
                        all.stream().map(row -> row.last().toString()).toList())
                .execute();
    }
}
