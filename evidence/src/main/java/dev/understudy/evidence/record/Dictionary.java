package dev.understudy.evidence.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** How ids of rows that are only ever added are got: looked up; where some are missing, added and looked up again. */
final class Dictionary {
    private Dictionary() {}

    /** @param add may meet rows that another writer adds at the same moment, and must leave them */
    static <K> Map<K, Long> ids(
            Collection<K> keys, Function<Collection<K>, Map<K, Long>> find, Consumer<Collection<K>> add) {
        Set<K> wanted = new LinkedHashSet<>(keys);
        if (wanted.isEmpty()) return Map.of();
        Map<K, Long> ids = new HashMap<>(find.apply(wanted));
        wanted.removeAll(ids.keySet());
        if (wanted.isEmpty()) return ids;
        add.accept(wanted);
        ids.putAll(find.apply(wanted));
        return ids;
    }

    /** The id of a key that was among those asked for. */
    static <K> long id(Map<K, Long> ids, K key) {
        Long id = ids.get(key);
        if (id == null) throw new IllegalStateException("no row for " + key);
        return id;
    }
}
