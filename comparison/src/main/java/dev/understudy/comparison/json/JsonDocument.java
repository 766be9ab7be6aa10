package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import java.util.List;

/** What came of reading bytes as JSON. */
public sealed interface JsonDocument {
    /** The place of a whole document. */
    Location ROOT = new Location.Pointer(List.of());

    /** The document as a value of a difference, or what kept it from being one. */
    Value value();

    /** A whole document; what is in it stays in this package. */
    final class Read implements JsonDocument {
        private final JsonValue root;

        Read(JsonValue root) {
            this.root = root;
        }

        JsonValue root() {
            return root;
        }

        @Override
        public Value value() {
            return JsonText.value(root);
        }
    }

    /** @param why for people, with line and column */
    record Invalid(String why) implements JsonDocument {
        @Override
        public Value value() {
            return new Value(why, Shape.BYTES);
        }
    }

    /** Deeper, larger or with longer numbers than is read. */
    record TooComplex(String why) implements JsonDocument {
        @Override
        public Value value() {
            return new Value(why, Shape.BYTES);
        }
    }
}
