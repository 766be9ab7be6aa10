package dev.understudy.comparison.difference;

import dev.understudy.exchange.redact.RedactionToken;
import org.jspecify.annotations.Nullable;

/**
 * What one side has at a place.
 *
 * @param text for people: JSON text, a header's value, lines; null where the side has nothing there. Cut at
 *     {@link #LIMIT} characters
 * @param isWhole whether the text is all of it, character by character: what was cut, or has characters that were
 *     replaced to be shown, can be equal to something else in what is left
 */
public record Value(@Nullable String text, Shape shape, boolean isWhole) {
    /** How many characters of a value are kept. */
    public static final int LIMIT = 2_000;

    public static final Value MISSING = new Value(null, Shape.MISSING);

    /** @param text all of it; it is cut here */
    public Value(@Nullable String text, Shape shape) {
        this(text == null ? null : Legible.of(text, LIMIT), shape, isShownWhole(text));
    }

    private static boolean isShownWhole(@Nullable String text) {
        return text == null || (text.length() <= LIMIT && Legible.isLegible(text));
    }

    /** A header's value or lines of text; a redaction token is known as one. */
    public static Value text(String text) {
        return new Value(text, RedactionToken.isToken(text) ? Shape.REDACTED : Shape.TEXT);
    }
}
