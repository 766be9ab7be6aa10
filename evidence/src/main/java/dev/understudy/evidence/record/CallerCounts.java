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

    /** @param placed whether it had a place before: it is given up to who asked more often, not to who asked last */
    private record Row(Key key, long count, Instant first, Instant last, boolean placed) {
        /** Whom a place belongs to comes first. */
        static final Comparator<Row> BY_CLAIM = Comparator.comparingLong((Row row) -> -row.count)
                .thenComparing(row -> !row.placed)
                .thenComparing(Row::last, Comparator.reverseOrder())
                .thenComparing(row -> row.key.client())
                .thenComparing(row -> row.key.agent());

        static Row once(Key key, Instant at) {
            return new Row(key, 1, at, at, false);
        }

        Row and(Row other) {
            return new Row(
                    key,
                    count + other.count,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    placed || other.placed);
        }

        Row asOthers() {
            return new Row(key.others(), count, first, last, false);
        }
    }

    static void add(Handle handle, Scope scope, List<Counted> counted) {
        if (counted.isEmpty()) return;
        Set<Long> endpoints = new HashSet<>();
        counted.forEach(each -> endpoints.add(each.endpoint()));
        Map<Key, Row> before = new HashMap<>();
        stored(handle, scope, endpoints).forEach(row -> before.put(row.key(), row));
        Map<Key, Row> rows = new HashMap<>(before);
        for (Counted each : counted) {
            Row row = Row.once(Key.of(each), each.at());
            rows.merge(row.key(), row, Row::and);
        }
        Map<Key, Row> kept = kept(rows.values());
        delete(handle, scope, gone(before, kept));
        write(handle, scope, changed(before, kept));
    }

    private static Map<Key, Row> kept(Collection<Row> rows) {
        Map<Key, Row> kept = new HashMap<>();
        Map<Long, List<Row>> named = new HashMap<>();
        for (Row row : rows) {
            if (row.key().isOthers()) kept.put(row.key(), row);
            else
                named.computeIfAbsent(row.key().endpoint(), endpoint -> new ArrayList<>())
                        .add(row);
        }
        for (List<Row> callers : named.values()) {
            callers.sort(Row.BY_CLAIM);
            for (int place = 0; place < callers.size(); place++) {
                Row row = place < MOST ? callers.get(place) : callers.get(place).asOthers();
                kept.merge(row.key(), row, Row::and);
            }
        }
        return kept;
    }

    private static Set<Key> gone(Map<Key, Row> before, Map<Key, Row> kept) {
        Set<Key> gone = new HashSet<>(before.keySet());
        gone.removeAll(kept.keySet());
        return gone;
    }

    private static List<Row> changed(Map<Key, Row> before, Map<Key, Row> kept) {
        return kept.values().stream()
                .filter(row -> !row.equals(before.get(row.key())))
                .toList();
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
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        true))
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

    private static void write(Handle handle, Scope scope, List<Row> all) {
        scope.in(handle.createUpdate("""
                        insert into endpoint_caller
                            (endpoint_id, client, agent, generation, partition_id, count, first_seen, last_seen)
                        select endpoint, client, agent, :generation, :partition, n, first, last
                        from unnest(:endpoints, :clients, :agents, :counts, :firsts::timestamptz[], :lasts::timestamptz[])
                            as k (endpoint, client, agent, n, first, last)
                        on conflict (endpoint_id, generation, partition_id, client, agent) do update
                        set count = excluded.count, first_seen = excluded.first_seen, last_seen = excluded.last_seen
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
