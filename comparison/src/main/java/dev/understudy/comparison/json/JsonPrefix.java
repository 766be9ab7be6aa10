package dev.understudy.comparison.json;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The beginning of a document: what stands before the cut, and which values go on behind it. */
public final class JsonPrefix {
    private final JsonValue root;
    private final Set<JsonValue> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param open those whose end was not read; none where the document is whole */
    JsonPrefix(JsonValue root, Iterable<JsonValue> open) {
        this.root = root;
        open.forEach(this.open::add);
    }

    JsonValue root() {
        return root;
    }

    boolean isOpen(JsonValue value) {
        return open.contains(value);
    }
}
