package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.Shape;
import dev.understudy.exchange.redact.RedactionToken;
import java.util.List;
import java.util.Map;

/** A JSON value as it was spelled, where the spelling can matter. Built once by {@link JsonReader} and then only read. */
sealed interface JsonValue {

    /**
     * @param members the first value of each name, in document order
     * @param repeated all values, in order, of each name that occurs more than once; usually empty
     */
    record JsonObject(Map<String, JsonValue> members, Map<String, List<JsonValue>> repeated) implements JsonValue {
        /** All values of a name; none where there is no such member. */
        List<JsonValue> all(String name) {
            List<JsonValue> several = repeated.get(name);
            if (several != null) return several;
            JsonValue one = members.get(name);
            return one == null ? List.of() : List.of(one);
        }
    }

    record JsonArray(List<JsonValue> elements) implements JsonValue {}

    record JsonString(String text) implements JsonValue {}

    /** @param text as spelled; any length, any exponent */
    record JsonNumber(String text) implements JsonValue {}

    record JsonBoolean(boolean value) implements JsonValue {
        static final JsonBoolean TRUE = new JsonBoolean(true);
        static final JsonBoolean FALSE = new JsonBoolean(false);
    }

    record JsonNull() implements JsonValue {
        static final JsonNull NULL = new JsonNull();
    }

    default Shape shape() {
        return switch (this) {
            case JsonObject object -> Shape.OBJECT;
            case JsonArray array -> Shape.ARRAY;
            case JsonString string -> RedactionToken.isToken(string.text()) ? Shape.REDACTED : Shape.STRING;
            case JsonNumber number -> Shape.NUMBER;
            case JsonBoolean truth -> Shape.BOOLEAN;
            case JsonNull nothing -> Shape.NULL;
        };
    }
}
