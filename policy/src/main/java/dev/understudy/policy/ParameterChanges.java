package dev.understudy.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is changed in the query of a copy; names and values are plain, not escaped.
 *
 * @param set takes the place of the first of its name, or comes last, in this order
 * @param remove names that are left out
 * @param rename from the primary's name to the candidate's; the value stays as it was sent
 */
public record ParameterChanges(Map<String, String> set, Set<String> remove, Map<String, String> rename) {
    public static final ParameterChanges NONE = new ParameterChanges(Map.of(), Set.of(), Map.of());

    public ParameterChanges {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        remove = Set.copyOf(remove);
        rename = Map.copyOf(rename);
    }

    public boolean isNone() {
        return set.isEmpty() && remove.isEmpty() && rename.isEmpty();
    }
}
