package dev.understudy.comparison.body;

import dev.understudy.comparison.header.MediaType;
import dev.understudy.exchange.message.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A body as text. */
record Text(String text) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** By the charset that the type names; else UTF-8 where that fits the bytes, and ISO 8859-1, which always does. */
    static Text of(Bytes bytes, MediaType type) {
        Charset charset = type.charset().orElse(StandardCharsets.UTF_8);
        if (charset.equals(StandardCharsets.UTF_8) && !isUtf8(bytes)) charset = StandardCharsets.ISO_8859_1;
        String text = bytes.text(charset);
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new Text(marked ? text.substring(1) : text);
    }

    private static boolean isUtf8(Bytes bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.unsafeArray()));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The lines without their ends, whichever they are. */
    List<String> lines() {
        return text.lines().toList();
    }
}
