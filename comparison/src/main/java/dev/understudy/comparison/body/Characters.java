package dev.understudy.comparison.body;

import dev.understudy.exchange.message.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as characters, where they are: nothing is replaced, because two broken texts would then look the same. */
final class Characters {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Characters() {}

    /** Without a byte order mark; empty where the bytes are not text in that charset. */
    static Optional<String> strictly(Bytes bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.unsafeArray()))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    static boolean areUtf8(Bytes bytes) {
        for (byte next : bytes.unsafeArray()) {
            if (next < 0) return strictly(bytes, StandardCharsets.UTF_8).isPresent();
        }
        return true;
    }
}
