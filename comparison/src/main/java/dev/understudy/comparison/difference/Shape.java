package dev.understudy.comparison.difference;

import java.util.Locale;

/** What sort of value stands at a place. The names are part of fingerprints: constants are only ever added. */
public enum Shape {
    MISSING,
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT,
    /** A secret behind a token: it can be equal or different, and no more is known. */
    REDACTED,
    /** A header's value, or lines. */
    TEXT,
    /** Bytes without a known structure, or none that can be read. */
    BYTES;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
        return label;
    }
}
