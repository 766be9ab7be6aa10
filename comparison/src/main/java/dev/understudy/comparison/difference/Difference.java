package dev.understudy.comparison.difference;

import org.jspecify.annotations.Nullable;

/**
 * One place where two answers differ.
 *
 * @param inside what changed within two longer texts; null where the values say it all
 */
public record Difference(
        Kind kind,
        Location location,
        Value primary,
        Value candidate,
        @Nullable InlineChange inside) {
    public Difference(Kind kind, Location location, Value primary, Value candidate) {
        this(kind, location, primary, candidate, null);
    }

    /** The shapes of both values, such as {@code number/string}. */
    public String shapes() {
        return primary.shape().label() + "/" + candidate.shape().label();
    }
}
