package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The ids of instances' names. A name beyond the bound gets the id of all others. */
final class InstanceIds {
    /** What names beyond the bound are counted as. */
    static final String OTHER = "{other}";

    private final Handle handle;
    private final int bound;

    InstanceIds(Handle handle, int bound) {
        this.handle = handle;
        this.bound = bound;
    }

    Map<String, Long> of(Collection<String> names) {
        Map<String, String> storable =
                names.stream().distinct().collect(Collectors.toMap(name -> name, StorableText::name));
        Map<String, Long> known = new HashMap<>(find(storable.values()));
        var missing = new TreeSet<>(storable.values());
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            add(missing.stream().limit(room()).toList());
            known.putAll(find(missing));
        }
        long other = Dictionary.id(known, OTHER);
        return storable.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, name -> known.getOrDefault(name.getValue(), other)));
    }

    private Map<String, Long> find(Collection<String> names) {
        return handle.createQuery("select name, id from instance where name = any(:names) or name = :other")
                .bindArray("names", String.class, List.copyOf(names))
                .bind("other", OTHER)
                .reduceResultSet(new HashMap<>(), (ids, row, context) -> {
                    ids.put(row.getString(1), row.getLong(2));
                    return ids;
                });
    }

    private long room() {
        long taken = handle.createQuery("select count(*) from instance")
                .mapTo(Long.class)
                .one();
        return Math.max(0, bound - taken);
    }

    private void add(List<String> names) {
        handle.createUpdate("""
                        insert into instance (name) select name from unnest(:names) as k (name) order by name
                        on conflict do nothing
                        """).bindArray("names", String.class, names).execute();
    }
}
