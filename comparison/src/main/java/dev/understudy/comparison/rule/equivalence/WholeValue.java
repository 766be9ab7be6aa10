package dev.understudy.comparison.rule.equivalence;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.exchange.redact.RedactionToken;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a rule may read of a value: all of it, or nothing. Cut values and those with a secret in them are not readable. */
final class WholeValue {
    private static final JsonMapper MAPPER = new JsonMapper();

    private WholeValue() {}

    /** Whether it sets one value against another, be it only in spelling. */
    static boolean isValueAgainstValue(Difference difference) {
        Kind kind = difference.kind();
        return kind.isValueAgainstValue() || kind.isFormatting() || kind == Kind.JSON_UUID_SPELLING;
    }

    /** Whether both sides have something and it is of two types. */
    static boolean isTypeAgainstType(Difference difference) {
        return difference.kind() == Kind.JSON_TYPE;
    }

    /** The characters of a JSON string. */
    static Optional<String> string(Value value) {
        if (value.shape() != Shape.STRING) return Optional.empty();
        return whole(value).flatMap(WholeValue::unquoted).filter(text -> !RedactionToken.isIn(text));
    }

    /** A JSON number as it was spelled. */
    static Optional<String> number(Value value) {
        return value.shape() == Shape.NUMBER ? whole(value) : Optional.empty();
    }

    /** A header's value. */
    static Optional<String> header(Value value) {
        if (value.shape() != Shape.TEXT) return Optional.empty();
        return whole(value).filter(text -> !RedactionToken.isIn(text));
    }

    /** A JSON string or a header's value. */
    static Optional<String> text(Value value) {
        return value.shape() == Shape.TEXT ? header(value) : string(value);
    }

    private static Optional<String> whole(Value value) {
        return value.isWhole() ? Optional.ofNullable(value.text()) : Optional.empty();
    }

    private static Optional<String> unquoted(String json) {
        try {
            var node = MAPPER.readTree(json);
            return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
        } catch (JacksonException notWhole) {
            return Optional.empty();
        }
    }
}
