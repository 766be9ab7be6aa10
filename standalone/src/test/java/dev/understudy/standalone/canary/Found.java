package dev.understudy.standalone.canary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything that a house wrote and says, by where; one character a byte. */
public final class Found {
    private final Map<String, StringBuilder> stores = new LinkedHashMap<>();

    public void add(String store, String text) {
        stores.computeIfAbsent(store, name -> new StringBuilder()).append(text).append('\n');
    }

    /** Where a canary stands. */
    public Set<String> storesWith(Canary canary) {
        var with = new TreeSet<String>();
        stores.forEach((store, text) -> {
            if (canary.spellings().stream().anyMatch(spelling -> text.indexOf(spelling) >= 0)) with.add(store);
        });
        return with;
    }

    /** {@code name in store}, for each canary that is found anywhere. */
    public List<String> traces(List<Canary> canaries) {
        var traces = new ArrayList<String>();
        for (Canary canary : canaries) {
            for (String store : storesWith(canary)) traces.add(canary.name() + " in " + store);
        }
        return traces;
    }
}
