package dev.understudy.comparison.json;

import dev.understudy.comparison.link.Links;

/** What two bodies are compared under: which links are the same, and how arrays are paired. */
public record Terms(Links links, ArrayModes arrays) {
    /** Nothing is mapped, nothing is said of arrays. */
    public static final Terms PLAIN = new Terms(Links.UNMAPPED, ArrayModes.AUTOMATIC);
}
