package dev.understudy.evidence.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of patterns and their members. */
final class PatternRows {
    private final Handle handle;

    PatternRows(Handle handle) {
        this.handle = handle;
    }

    private record Key(long endpoint, UUID digest) {}

    Map<Pattern, Long> find(Collection<Pattern> patterns) {
        if (patterns.isEmpty()) return Map.of();
        Map<Key, Pattern> byKey = byKey(patterns);
        var query = handle.createQuery("""
                select p.endpoint_id, p.digest, p.id
                from unnest(:endpoints, :digests) as k (endpoint, digest)
                join pattern p on p.endpoint_id = k.endpoint and p.digest = k.digest
                """);
        return bound(query, byKey.keySet()).reduceResultSet(new HashMap<>(), (ids, row, context) -> {
            var key = new Key(row.getLong(1), row.getObject(2, UUID.class));
            Pattern pattern = byKey.get(key);
            if (pattern != null) ids.put(pattern, row.getLong(3));
            return ids;
        });
    }

    /** Adds those that are not there; the members come with the row, from the same writer. */
    void add(Collection<Pattern> patterns) {
        if (patterns.isEmpty()) return;
        Map<Key, Pattern> byKey = byKey(patterns);
        var query = handle.createQuery("""
                insert into pattern (endpoint_id, digest, outcome, reason)
                select endpoint, digest, outcome, reason
                from unnest(:endpoints, :digests, :outcomes, :reasons) as k (endpoint, digest, outcome, reason)
                order by endpoint, digest
                on conflict do nothing
                returning endpoint_id, digest, id
                """);
        Map<Pattern, Long> added = bound(query, byKey.keySet())
                .bindArray(
                        "outcomes",
                        String.class,
                        byKey.values().stream().map(Pattern::outcome).toList())
                .bindArray(
                        "reasons",
                        String.class,
                        byKey.values().stream().map(Pattern::reason).toList())
                .reduceResultSet(new HashMap<>(), (ids, row, context) -> {
                    Pattern pattern = byKey.get(new Key(row.getLong(1), row.getObject(2, UUID.class)));
                    if (pattern != null) ids.put(pattern, row.getLong(3));
                    return ids;
                });
        addMembers(added);
    }

    private void addMembers(Map<Pattern, Long> patterns) {
        record Row(long pattern, Member member) {}
        List<Row> rows = patterns.entrySet().stream()
                .flatMap(entry -> entry.getKey().members().stream().map(member -> new Row(entry.getValue(), member)))
                .toList();
        if (rows.isEmpty()) return;
        handle.createUpdate("""
                        insert into pattern_member (pattern_id, group_id, rule, standing)
                        select * from unnest(:patterns, :groups, :rules, :standings)
                        """)
                .bindArray(
                        "patterns", Long.class, rows.stream().map(Row::pattern).toList())
                .bindArray(
                        "groups",
                        Long.class,
                        rows.stream().map(row -> row.member().group()).toList())
                .bindArray(
                        "rules",
                        String.class,
                        rows.stream().map(row -> row.member().rule()).toArray())
                .bindArray(
                        "standings",
                        String.class,
                        rows.stream().map(row -> row.member().standing().name()).toList())
                .execute();
    }

    private static Map<Key, Pattern> byKey(Collection<Pattern> patterns) {
        Map<Key, Pattern> byKey = new LinkedHashMap<>();
        for (Pattern pattern : patterns) byKey.put(new Key(pattern.endpoint(), pattern.digest()), pattern);
        return byKey;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Collection<Key> keys) {
        return statement
                .bindArray(
                        "endpoints",
                        Long.class,
                        keys.stream().map(Key::endpoint).toList())
                .bindArray("digests", UUID.class, keys.stream().map(Key::digest).toList());
    }
}
