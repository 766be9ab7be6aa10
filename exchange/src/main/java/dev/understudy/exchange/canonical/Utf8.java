package dev.understudy.exchange.canonical;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Well-formed UTF-8 (RFC 3629 section 4): no overlong forms, no surrogates, nothing beyond U+10FFFF. Pure. */
public final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    /** The bit that no ASCII character has, of each of eight. */
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private Utf8() {}

    /** @param to behind the last byte that is looked at */
    public static boolean isWellFormed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            at = behindAscii(bytes, at, to);
            if (at == to) return true;
            int length = length(bytes[at] & 0xff);
            if (length == 0 || at + length > to || !continues(bytes, at, length)) return false;
            at += length;
        }
        return true;
    }

    /** Most text is ASCII, eight characters of which are passed at a time. */
    private static int behindAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES && ((long) EIGHT.get(bytes, at) & BEYOND_ASCII) == 0) at += Long.BYTES;
        while (at < to && bytes[at] >= 0) at++;
        return at;
    }

    /** Of the sequence that a byte leads; 0 where none can. */
    private static int length(int lead) {
        if (lead < 0x80) return 1;
        if (lead < 0xC2) return 0;
        if (lead < 0xE0) return 2;
        if (lead < 0xF0) return 3;
        return lead < 0xF5 ? 4 : 0;
    }

    private static boolean continues(byte[] bytes, int at, int length) {
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) return false;
        }
        if (length < 3) return true;
        int second = bytes[at + 1] & 0xff;
        return switch (bytes[at] & 0xff) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }

    /** Writes a code point, or a lone surrogate as if it were one; returns where the next goes. */
    static int write(int codePoint, byte[] to, int at) {
        if (codePoint < 0x80) {
            to[at] = (byte) codePoint;
            return at + 1;
        }
        if (codePoint < 0x800) {
            to[at] = (byte) (0xC0 | (codePoint >> 6));
            return last(codePoint, to, at + 1);
        }
        if (codePoint < 0x10000) {
            to[at] = (byte) (0xE0 | (codePoint >> 12));
            to[at + 1] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            return last(codePoint, to, at + 2);
        }
        to[at] = (byte) (0xF0 | (codePoint >> 18));
        to[at + 1] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        to[at + 2] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        return last(codePoint, to, at + 3);
    }

    private static int last(int codePoint, byte[] to, int at) {
        to[at] = (byte) (0x80 | (codePoint & 0x3F));
        return at + 1;
    }
}
