package dev.understudy.comparison.body;

import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;

/** A long line as a value: the part of it in which something changed. */
final class Excerpt {
    private static final int BEFORE = 300;

    private Excerpt() {}

    /** @param at where the line begins to differ */
    static Value of(String line, int at) {
        if (line.length() <= Value.LIMIT) return Value.text(line);
        int from = Math.max(0, at - BEFORE);
        if (from > 0 && Character.isLowSurrogate(line.charAt(from))) from++;
        String mark = from == 0 ? "" : "(" + from + " characters) …";
        return new Value(new Value(mark + line.substring(from), Shape.TEXT).text(), Shape.TEXT, false);
    }
}
