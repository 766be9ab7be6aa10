package dev.understudy.comparison.difference;

import java.util.List;

/**
 * Who is who in the arrays of two documents. An array that is not listed is paired index by index; the lines of a text that
 * was compared by lines are listed always, as one array at {@code body}.
 *
 * @param more whether others are not listed because there are too many, so that nothing is known of an array without a pairing
 */
public record ArrayPairings(List<ArrayPairing> arrays, boolean more) {
    public static final ArrayPairings NONE = new ArrayPairings(List.of(), false);

    public ArrayPairings {
        arrays = List.copyOf(arrays);
    }

    public boolean isEmpty() {
        return arrays.isEmpty() && !more;
    }
}
