package dev.understudy.comparison.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object in document order, with all values of a name that occurs more than once. Most objects have few:
 * those are searched from the beginning, which takes less time and a quarter of the room of a hash table.
 */
final class Members {
    private static final int FEW = 16;
    private static final int FIRST_ROOM = 8;
    private static final int NOWHERE = -1;

    private String[] names = new String[FIRST_ROOM];
    private JsonValue[] values = new JsonValue[FIRST_ROOM];
    private int size;
    /** Where each name is; empty while there are few. */
    private Map<String, Integer> places = Map.of();

    private Map<String, List<JsonValue>> repeated = Map.of();

    void add(String name, JsonValue value) {
        int before = place(name);
        if (before == NOWHERE) append(name, value);
        else repeat(name, values[before], value);
    }

    private void append(String name, JsonValue value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        if (size == FEW) {
            places = HashMap.newHashMap(2 * FEW);
            for (int i = 0; i < size; i++) places.put(names[i], i);
        }
        if (size >= FEW) places.put(name, size);
        size++;
    }

    private void repeat(String name, JsonValue first, JsonValue next) {
        if (repeated.isEmpty()) repeated = new HashMap<>();
        repeated.computeIfAbsent(name, key -> new ArrayList<>(List.of(first))).add(next);
    }

    private int place(String name) {
        if (size > FEW) return places.getOrDefault(name, NOWHERE);
        int hash = name.hashCode();
        for (int i = 0; i < size; i++) {
            if (names[i].hashCode() == hash && names[i].equals(name)) return i;
        }
        return NOWHERE;
    }

    /** How many names there are. */
    int size() {
        return size;
    }

    String name(int index) {
        return names[index];
    }

    /** The first value of the name at that index. */
    JsonValue value(int index) {
        return values[index];
    }

    /** Each name once, in document order. */
    List<String> names() {
        return Collections.unmodifiableList(Arrays.asList(names).subList(0, size));
    }

    boolean has(String name) {
        return place(name) != NOWHERE;
    }

    /** The first value of a name; null where there is no such member. */
    @Nullable
    JsonValue first(String name) {
        int place = place(name);
        return place == NOWHERE ? null : values[place];
    }

    /** All values of a name; none where there is no such member. */
    List<JsonValue> all(String name) {
        List<JsonValue> several = repeated.get(name);
        if (several != null) return several;
        JsonValue one = first(name);
        return one == null ? List.of() : List.of(one);
    }

    /** All values, in order, of each name that occurs more than once; usually empty. */
    Map<String, List<JsonValue>> repeated() {
        return repeated;
    }
}
