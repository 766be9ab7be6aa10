package dev.understudy.exchange.canonical;

import java.util.Arrays;

/**
 * Reads the strings of one JSON text: what each says, as UTF-8 whatever its spelling. A lone surrogate, which only an
 * escape can spell, comes out as the three bytes that UTF-8 would have for it, so that it is like nothing else.
 */
final class JsonString {
    private static final int FAULT = -1;

    private final byte[] json;
    private byte[] bytes;
    private int from;
    private int to;
    private byte[] spelledOut = new byte[64];

    JsonString(byte[] json) {
        this.json = json;
        bytes = json;
    }

    /** Reads the string that begins at a quote; returns where the text goes on behind it, or -1 where it is no string. */
    int read(int quote) {
        int end = plainEnd(quote + 1);
        if (end == FAULT || json[end] == '\\') return end == FAULT ? FAULT : unescape(quote + 1, end);
        bytes = json;
        from = quote + 1;
        to = end;
        return end + 1;
    }

    /** Where what was read stands, from {@link #from()} to {@link #to()}; until the next read. */
    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The quote or backslash that ends a stretch of plain characters; -1 where something else does. */
    private int plainEnd(int begin) {
        long seen = 0;
        int at = begin;
        for (; at + Long.BYTES <= json.length; at += Long.BYTES) {
            long word = Words.at(json, at);
            long stops = Words.stops(word);
            if (stops != 0) {
                int plain = Long.numberOfTrailingZeros(stops) / Byte.SIZE;
                return ended(begin, at + plain, seen | Words.first(word, plain));
            }
            seen |= word;
        }
        for (; at < json.length; at++) {
            byte next = json[at];
            if (next == '"' || next == '\\' || (next >= 0 && next < ' ')) return ended(begin, at, seen);
            seen |= next & 0x80;
        }
        return FAULT;
    }

    private int ended(int begin, int end, long seen) {
        boolean control = json[end] != '"' && json[end] != '\\';
        return control || (!Words.areAscii(seen) && !Utf8.isWellFormed(json, begin, end)) ? FAULT : end;
    }

    private int unescape(int begin, int firstEscape) {
        int length = 0;
        int plain = begin;
        int end = firstEscape;
        while (end != FAULT) {
            makeRoom(length + end - plain + 4);
            System.arraycopy(json, plain, spelledOut, length, end - plain);
            length += end - plain;
            if (json[end] == '"') {
                bytes = spelledOut;
                from = 0;
                to = length;
                return end + 1;
            }
            int character = escaped(end + 1);
            if (character == FAULT) return FAULT;
            plain = end + (json[end + 1] == 'u' ? character > 0xFFFF ? 12 : 6 : 2);
            length = Utf8.write(character, spelledOut, length);
            end = plainEnd(plain);
        }
        return FAULT;
    }

    /** The character that is spelled behind a backslash, both halves of a surrogate pair together; -1 for none. */
    private int escaped(int at) {
        if (at >= json.length) return FAULT;
        return switch (json[at]) {
            case '"', '\\', '/' -> json[at];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(at + 1);
            default -> FAULT;
        };
    }

    private int unicode(int at) {
        int unit = hex(at);
        if (unit == FAULT || !Character.isHighSurrogate((char) unit)) return unit;
        boolean another = at + 6 <= json.length && json[at + 4] == '\\' && json[at + 5] == 'u';
        int low = another ? hex(at + 6) : FAULT;
        boolean pair = low != FAULT && Character.isLowSurrogate((char) low);
        return pair ? Character.toCodePoint((char) unit, (char) low) : unit;
    }

    private int hex(int at) {
        if (at + 4 > json.length) return FAULT;
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = json[i] < 0 ? FAULT : Character.digit(json[i], 16);
            if (digit == FAULT) return FAULT;
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    private void makeRoom(int needed) {
        if (needed > spelledOut.length) spelledOut = Arrays.copyOf(spelledOut, Math.max(needed, spelledOut.length * 2));
    }
}
