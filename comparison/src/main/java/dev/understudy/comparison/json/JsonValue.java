package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.Shape;
import dev.understudy.exchange.redact.RedactionToken;
import java.util.List;

/** A JSON value as it was spelled, where the spelling can matter. Built once by {@link JsonReader} and then only read. */
sealed interface JsonValue {

    record JsonObject(Members members) implements JsonValue {}

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
