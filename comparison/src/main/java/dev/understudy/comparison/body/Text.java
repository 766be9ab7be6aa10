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

    /** The lines without their ends, whichever they are. */
    List<String> lines() {
        return text.lines().toList();
    }
}
