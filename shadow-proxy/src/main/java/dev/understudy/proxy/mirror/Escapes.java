package dev.understudy.proxy.mirror;

import java.nio.charset.StandardCharsets;

/** Percent escapes, and how often servers undo them. Pure; texts hold bytes, as ISO 8859-1. */
final class Escapes {
    private static final int DECODINGS = 5;

    private Escapes() {}

    /** All undone, escapes of escapes too; what is nested deeper than that is left. */
    static String undone(String text) {
        String decoded = text;
        for (int i = 0; i < DECODINGS && decoded.indexOf('%') >= 0; i++) decoded = once(decoded);
        return decoded;
    }

    /** Undone once: {@code %2F}, and {@code %u002F} as IIS reads it. What is no escape stays. */
    static String once(String text) {
        byte[] out = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                out[length++] = (byte) text.charAt(i);
            } else if (i + 1 < text.length() && (text.charAt(i + 1) | 0x20) == 'u' && hex(text, i + 2, 4) >= 0) {
                int character = hex(text, i + 2, 4);
                out[length++] = (byte) (character < 0x80 ? character : 0);
                i += 5;
            } else if (hex(text, i + 1, 2) >= 0) {
                out[length++] = (byte) hex(text, i + 1, 2);
                i += 2;
            } else {
                out[length++] = '%';
            }
        }
        return new String(out, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** The number of so many digits at a place, or -1. */
    static int hex(String text, int at, int digits) {
        if (at + digits > text.length()) return -1;
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) return -1;
            number = number * 16 + digit;
        }
        return number;
    }
}
