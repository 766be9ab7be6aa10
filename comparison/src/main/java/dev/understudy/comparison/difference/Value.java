package dev.understudy.comparison.difference;

import dev.understudy.exchange.redact.RedactionToken;
import org.jspecify.annotations.Nullable;

/**
 * What one side has at a place.
 *
 * @param text for people: JSON text, a header's value, lines; null where the side has nothing there. Cut at
 *     {@link #LIMIT} characters
 */
public record Value(@Nullable String text, Shape shape) {
    /** How many characters of a value are kept. */
    public static final int LIMIT = 2_000;

    public static final Value MISSING = new Value(null, Shape.MISSING);

    public Value {
        text = text == null ? null : Legible.of(text, LIMIT);
    }

    /** A header's value or lines of text; a redaction token is known as one. */
    public static Value text(String text) {
        return new Value(text, RedactionToken.isToken(text) ? Shape.REDACTED : Shape.TEXT);
    }
}
