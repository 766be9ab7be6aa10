package dev.understudy.exchange.canonical;

import dev.understudy.exchange.message.Bytes;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a body as exactly one JSON text (RFC 8259) in well-formed UTF-8, token by token. */
public final class StrictJson {
    private static final int MAX_DEPTH = 500;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private StrictJson() {}

    /** Hears every token in document order, up to the first fault. */
    @FunctionalInterface
    public interface Listener {
        /** @param parser stands on the token; its text may be asked for, but it must not be moved */
        void token(JsonToken token, JsonParser parser);
    }

    /** Whether the bytes are one valid JSON text with nothing behind it. */
    public static boolean read(Bytes json, List<? extends Listener> listeners) {
        if (!isUtf8(json.unsafeArray())) return false;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json.unsafeArray())) {
            int depth = 0;
            boolean ended = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (ended) return false;
                if (token.isStructStart()) depth++;
                if (token.isStructEnd()) depth--;
                ended = depth == 0;
                for (Listener listener : listeners) listener.token(token, parser);
            }
            return ended;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Jackson lets overlong forms and encoded surrogates pass; a byte order mark or UTF-16 is not read at all. */
    private static boolean isUtf8(byte[] bytes) {
        return !looksWide(bytes) && !startsWithByteOrderMark(bytes) && Utf8.isWellFormed(bytes, 0, bytes.length);
    }

    /** By a NUL among the first four, which the parser takes for UTF-16 or UTF-32. */
    private static boolean looksWide(byte[] bytes) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) return true;
        }
        return false;
    }

    private static boolean startsWithByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
