package dev.understudy.comparison.json;

import dev.understudy.exchange.canonical.Utf8;
import dev.understudy.exchange.canonical.Words;
import java.util.Arrays;

/**
 * Whether bytes are text at all. The parser lets overlong forms and encoded surrogates of UTF-8 pass, so that two different
 * bodies, one of them broken, would be one.
 */
final class Encoding {
    /** Stands in front of each text of a sequence (RFC 7464), and nowhere in a text. */
    static final char SEPARATOR = '\u001E';

    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private static final int SIGNATURE = 4;

    private Encoding() {}

    /** Bytes that are not meant to be UTF-8 are left to the parser, which knows UTF-16 and UTF-32 well. */
    static boolean isSound(byte[] bytes) {
        return isWide(bytes) || Utf8.isWellFormed(bytes, 0, bytes.length);
    }

    static boolean isAscii(byte[] bytes) {
        long seen = 0;
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) seen |= Words.at(bytes, at);
        for (; at < bytes.length; at++) seen |= bytes[at];
        return (seen & BEYOND_ASCII) == 0;
    }

    private static boolean isWide(byte[] bytes) {
        for (int i = 0; i < Math.min(SIGNATURE, bytes.length); i++) {
            if (bytes[i] == 0) return true;
        }
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    /** Without the bytes of a character in UTF-8 that the end of the bytes may have cut. */
    static byte[] withoutCutCharacter(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes.length - end < SIGNATURE && bytes[end - 1] < 0) end--;
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }

    /** Whether the last byte may be one of a number; a string or a word cannot be cut without a fault. */
    static boolean endsWithinNumber(byte[] bytes) {
        return bytes.length > 0 && "0123456789+-.eE".indexOf(bytes[bytes.length - 1]) >= 0;
    }

    /** Texts of a sequence with line feeds between them; the same bytes where there are no separators. */
    static byte[] withoutSeparators(byte[] bytes) {
        byte[] plain = bytes.clone();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] == SEPARATOR) plain[i] = '\n';
        }
        return plain;
    }
}
