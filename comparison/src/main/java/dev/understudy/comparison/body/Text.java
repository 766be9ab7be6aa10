package dev.understudy.comparison.body;

import dev.understudy.comparison.header.MediaType;
import dev.understudy.exchange.message.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A body as text. */
record Text(String text) {

    /** By the charset that the type names, or UTF-8, where that fits the bytes; else ISO 8859-1, which always does. */
    static Text of(Bytes bytes, MediaType type) {
        return new Text(Characters.strictly(bytes, type.charset().orElse(StandardCharsets.UTF_8))
                .orElseGet(() -> bytes.text(StandardCharsets.ISO_8859_1)));
    }

    /** Beyond this many, what is kept of each line would be too much. */
    private static final int MOST_LINES = 500_000;

    boolean hasTooManyLines() {
        int ends = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '\n' || c == '\r') && ++ends > MOST_LINES) return true;
        }
        return false;
    }

    /** The lines without their ends, whichever they are. */
    List<String> lines() {
        return text.lines().toList();
    }
}
