package dev.understudy.comparison.json;

import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonBoolean;
import dev.understudy.comparison.json.JsonValue.JsonNull;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import dev.understudy.comparison.json.JsonValue.JsonString;

/** Writes a value as JSON text for people; numbers as they were spelled. Stops soon after {@link Value#LIMIT}. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static Value value(JsonValue value) {
        var writer = new JsonText();
        writer.write(value);
        return new Value(writer.text.toString(), value.shape());
    }

    private void write(JsonValue value) {
        switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array(array);
            case JsonString string -> quote(string.text());
            case JsonNumber number -> head(number.text());
            case JsonBoolean truth -> text.append(truth.value());
            case JsonNull nothing -> text.append("null");
        }
    }

    private void object(JsonObject object) {
        text.append('{');
        String between = "";
        for (String name : object.members().names()) {
            for (JsonValue value : object.members().all(name)) {
                if (full()) return;
                text.append(between);
                quote(name);
                text.append(':');
                write(value);
                between = ",";
            }
        }
        text.append('}');
    }

    private void array(JsonArray array) {
        text.append('[');
        String between = "";
        for (JsonValue element : array.elements()) {
            if (full()) return;
            text.append(between);
            write(element);
            between = ",";
        }
        text.append(']');
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length() && !full(); i++) {
            int c = string.codePointAt(i);
            if (Character.isSupplementaryCodePoint(c)) i++;
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> plain(c);
            }
        }
        text.append('"');
    }

    /** A lone surrogate is a code point of its own here. */
    private void plain(int c) {
        if (c < ' ' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            text.append(String.format("\\u%04x", c));
        } else {
            text.appendCodePoint(c);
        }
    }

    private void head(String number) {
        text.append(number, 0, Math.min(number.length(), 2 * Value.LIMIT));
    }

    private boolean full() {
        return text.length() > 2 * Value.LIMIT;
    }
}
