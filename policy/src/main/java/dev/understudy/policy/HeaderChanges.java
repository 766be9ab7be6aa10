package dev.understudy.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is changed in the header lines of a copy.
 *
 * @param set lines that stand for all of their name, in this order
 * @param remove names whose lines are left out
 */
public record HeaderChanges(Map<String, String> set, Set<String> remove) {
    public static final HeaderChanges NONE = new HeaderChanges(Map.of(), Set.of());

    public HeaderChanges {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        remove = Set.copyOf(remove);
    }
}
