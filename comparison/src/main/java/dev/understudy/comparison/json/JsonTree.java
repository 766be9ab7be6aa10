package dev.understudy.comparison.json;

import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as far as it has been read: what is whole, and the containers whose ends are still to come. */
final class JsonTree {
    private @Nullable Open innermost;
    private @Nullable JsonValue root;
    private @Nullable JsonValue last;
    private int depth;

    void openObject() {
        open(new OpenObject(innermost));
    }

    void openArray() {
        open(new OpenArray(innermost));
    }

    private void open(Open container) {
        add(container.value());
        innermost = container;
        depth++;
    }

    /** The parser lets nothing be closed that is not open. */
    void close() {
        innermost = inner().parent;
        depth--;
    }

    void name(String name) {
        inner().name(name);
    }

    void add(JsonValue value) {
        last = value;
        if (innermost == null) {
            root = value;
        } else {
            innermost.add(value);
        }
    }

    /** The value that was begun first; null before it. */
    @Nullable
    JsonValue root() {
        return root;
    }

    /** The value that was begun last; null before the first. */
    @Nullable
    JsonValue last() {
        return last;
    }

    /** How many containers are open. */
    int depth() {
        return depth;
    }

    boolean isWhole() {
        return root != null && innermost == null;
    }

    /** What is open, the innermost first. */
    List<JsonValue> unended() {
        List<JsonValue> unended = new ArrayList<>();
        for (Open at = innermost; at != null; at = at.parent) unended.add(at.value());
        return unended;
    }

    private Open inner() {
        if (innermost == null) throw new IllegalStateException("nothing is open");
        return innermost;
    }

    /** An object or array whose end has not been read. */
    private abstract static class Open {
        private final @Nullable Open parent;

        Open(@Nullable Open parent) {
            this.parent = parent;
        }

        abstract JsonValue value();

        abstract void add(JsonValue value);

        void name(String name) {}
    }

    private static final class OpenArray extends Open {
        private final List<JsonValue> elements = new ArrayList<>();
        private final JsonArray value = new JsonArray(elements);

        OpenArray(@Nullable Open parent) {
            super(parent);
        }

        @Override
        JsonValue value() {
            return value;
        }

        @Override
        void add(JsonValue value) {
            elements.add(value);
        }
    }

    private static final class OpenObject extends Open {
        private final Members members = new Members();
        private final JsonObject value = new JsonObject(members);
        private String name = "";

        OpenObject(@Nullable Open parent) {
            super(parent);
        }

        @Override
        JsonValue value() {
            return value;
        }

        @Override
        void name(String next) {
            name = next;
        }

        @Override
        void add(JsonValue value) {
            members.add(name, value);
        }
    }
}
