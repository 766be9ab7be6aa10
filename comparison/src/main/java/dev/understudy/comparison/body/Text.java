package dev.understudy.comparison.body;

import dev.understudy.comparison.header.MediaType;
import dev.understudy.exchange.message.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A body as text.
 *
 * @param fits whether the bytes are text in the charset that they should be in
 */
record Text(String text, boolean fits) {

    /** By the charset that the type names, or UTF-8, where that fits the bytes; else ISO 8859-1, which always does. */
    static Text of(Bytes bytes, MediaType type) {
        return Characters.strictly(bytes, charset(type))
                .map(text -> new Text(text, true))
                .orElseGet(() -> new Text(bytes.text(StandardCharsets.ISO_8859_1), false));
    }

    /** As clients see it: what does not fit the charset is replaced. */
    static Text asSeen(Bytes bytes, MediaType type) {
        return new Text(bytes.text(charset(type)), false);
    }

    private static Charset charset(MediaType type) {
        return type.charset().orElse(StandardCharsets.UTF_8);
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
