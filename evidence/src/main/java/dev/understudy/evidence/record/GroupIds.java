package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The ids of mismatch groups. A finding beyond an endpoint's bound gets the id of its group of the not explored. */
final class GroupIds {
    private final Handle handle;
    private final int bound;

    GroupIds(Handle handle, int bound) {
        this.handle = handle;
        this.bound = bound;
    }

    /** @param groups each with a finding that describes it */
    Map<GroupKey, Long> of(Map<GroupKey, Finding> groups) {
        Map<GroupKey, Long> ids = new HashMap<>(find(groups.keySet()));
        List<GroupKey> missing =
                groups.keySet().stream().filter(key -> !ids.containsKey(key)).toList();
        if (missing.isEmpty()) return ids;
        var room = Room.left(handle, "mismatch_group", bound, missing, GroupKey::endpoint);
        add(room.within(), groups);
        ids.putAll(find(room.within()));
        room.beyond().forEach(key -> ids.put(key, notExplored(key.endpoint())));
        return ids;
    }

    long notExplored(long endpoint) {
        var key = GroupKey.notExplored(endpoint);
        var nothing = new Finding(key.fingerprint(), 0, GroupKey.NOT_EXPLORED, "", "", "", null, Standing.UNCONFIRMED);
        var ids = Dictionary.ids(List.of(key), this::find, missing -> add(missing, Map.of(key, nothing)));
        return Dictionary.id(ids, key);
    }

    private Map<GroupKey, Long> find(Collection<GroupKey> keys) {
        if (keys.isEmpty()) return Map.of();
        return handle.createQuery("""
                        select g.endpoint_id, g.fingerprint_version, g.fingerprint, g.id
                        from unnest(:endpoints, :versions, :fingerprints) as k (endpoint, version, fingerprint)
                        join mismatch_group g on g.endpoint_id = k.endpoint
                            and g.fingerprint_version = k.version and g.fingerprint = k.fingerprint
                        """)
                .bindArray("endpoints", Long.class, list(keys, GroupKey::endpoint))
                .bindArray("versions", Integer.class, list(keys, GroupKey::fingerprintVersion))
                .bindArray("fingerprints", String.class, list(keys, GroupKey::fingerprint))
                .reduceResultSet(new HashMap<>(), (ids, row, context) -> {
                    ids.put(new GroupKey(row.getLong(1), row.getInt(2), row.getString(3)), row.getLong(4));
                    return ids;
                });
    }

    private void add(Collection<GroupKey> keys, Map<GroupKey, Finding> groups) {
        if (keys.isEmpty()) return;
        handle.createUpdate("""
                        insert into mismatch_group
                            (endpoint_id, fingerprint_version, fingerprint, kind, location, status_pair, shapes)
                        select endpoint, version, fingerprint, kind, location, status_pair, shapes
                        from unnest(:endpoints, :versions, :fingerprints, :kinds, :locations, :statusPairs, :shapes)
                            as k (endpoint, version, fingerprint, kind, location, status_pair, shapes)
                        order by endpoint, version, fingerprint
                        on conflict do nothing
                        """)
                .bindArray("endpoints", Long.class, list(keys, GroupKey::endpoint))
                .bindArray("versions", Integer.class, list(keys, GroupKey::fingerprintVersion))
                .bindArray("fingerprints", String.class, list(keys, GroupKey::fingerprint))
                .bindArray("kinds", String.class, texts(keys, groups, Finding::kind))
                .bindArray("locations", String.class, texts(keys, groups, Finding::location))
                .bindArray("statusPairs", String.class, texts(keys, groups, Finding::statusPair))
                .bindArray("shapes", String.class, texts(keys, groups, Finding::shapes))
                .execute();
    }

    private static <T> List<T> list(Collection<GroupKey> keys, Function<GroupKey, T> part) {
        return keys.stream().map(part).toList();
    }

    private static List<String> texts(
            Collection<GroupKey> keys, Map<GroupKey, Finding> groups, Function<Finding, String> part) {
        return list(keys, key -> StorableText.name(part.apply(groups.get(key))));
    }
}
