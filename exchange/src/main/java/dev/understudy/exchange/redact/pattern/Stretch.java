package dev.understudy.exchange.redact.pattern;

/** What a pattern found in a text: the characters from {@code from} up to, not including, {@code to}. */
record Stretch(int from, int to) {
    /** Both and what is between them. */
    Stretch and(Stretch other) {
        return new Stretch(Math.min(from, other.from), Math.max(to, other.to));
    }
}
