package dev.understudy.comparison.json;

import dev.understudy.comparison.json.JsonValue.JsonArray;
import dev.understudy.comparison.json.JsonValue.JsonBoolean;
import dev.understudy.comparison.json.JsonValue.JsonNull;
import dev.understudy.comparison.json.JsonValue.JsonNumber;
import dev.understudy.comparison.json.JsonValue.JsonObject;
import dev.understudy.comparison.json.JsonValue.JsonString;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One text per meaning, so that elements can be looked up in a multiset: sorted names, one spelling of a number. */
final class CanonicalText {
    private final UnaryOperator<String> strings;
    private final StringBuilder text = new StringBuilder();

    private CanonicalText(UnaryOperator<String> strings) {
        this.strings = strings;
    }

    /** @param strings how strings are spelled first, such as links of the candidate as the primary would */
    static String of(JsonValue value, UnaryOperator<String> strings) {
        var writer = new CanonicalText(strings);
        writer.write(value);
        return writer.text.toString();
    }

    private void write(JsonValue value) {
        switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array(array);
            case JsonString string -> string(strings.apply(string.text()));
            case JsonNumber number -> text.append(Decimal.of(number.text()).canonical());
            case JsonBoolean truth -> text.append(truth.value());
            case JsonNull nothing -> text.append("null");
        }
    }

    private void object(JsonObject object) {
        text.append('{');
        for (String name : new TreeSet<>(object.members().keySet())) {
            for (JsonValue value : object.all(name)) {
                string(name);
                write(value);
            }
        }
        text.append('}');
    }

    private void array(JsonArray array) {
        text.append('[');
        for (JsonValue element : array.elements()) {
            write(element);
            text.append(',');
        }
        text.append(']');
    }

    /** The length in front makes the text unambiguous without escapes. */
    private void string(String string) {
        String one = Instants.read(string)
                .map(reading -> reading.instant().toString())
                .orElse(string);
        text.append(one.length()).append('"').append(one);
    }
}
