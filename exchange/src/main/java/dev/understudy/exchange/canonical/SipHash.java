package dev.understudy.exchange.canonical;

import java.util.HexFormat;

/**
 * SipHash-2-4 with 128 bits of output (Aumasson and Bernstein, 2012): a keyed pseudo-random function that is fast on
 * short inputs. It takes whole words; callers end what they feed with its kind and size, so that no two inputs are alike.
 * Begins anew by itself once it is finished; not shared between threads.
 */
final class SipHash {
    private final SipKey key;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long words;
    private long low;
    private long high;

    SipHash(SipKey key) {
        this.key = key;
        begin();
    }

    void begin() {
        v0 = key.first() ^ 0x736f6d6570736575L;
        v1 = key.second() ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key.first() ^ 0x6c7967656e657261L;
        v3 = key.second() ^ 0x7465646279746573L;
        words = 0;
    }

    void word(long word) {
        words++;
        compress(word);
    }

    /** The word behind what was fed: what kind of thing it was, and how much of it. */
    void end(char kind, long size) {
        word(ending(kind, size));
    }

    static long ending(char kind, long size) {
        return (size << 8) | kind;
    }

    /** Bytes, and their end. */
    void bytes(char kind, byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) word(Words.at(bytes, at));
        if (at < to) word(Words.rest(bytes, at, to));
        end(kind, to - from);
    }

    /** Characters as UTF-16, so that a lone surrogate is like nothing else, and their end. */
    void text(char kind, String text) {
        int length = text.length();
        for (int at = 0; at < length; at += 4) {
            long word = 0;
            for (int i = Math.min(at + 4, length) - 1; i >= at; i--) word = (word << Character.SIZE) | text.charAt(i);
            word(word);
        }
        end(kind, length);
    }

    /** A fingerprint of what was fed so far. */
    long state() {
        return v0 ^ v1 ^ v2 ^ v3;
    }

    /** Ends the input; the output is in {@link #low()} and {@link #high()} until the next end. */
    void finish() {
        compress(words << 59);
        v2 ^= 0xee;
        for (int i = 0; i < 4; i++) round();
        low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        for (int i = 0; i < 4; i++) round();
        high = v0 ^ v1 ^ v2 ^ v3;
        begin();
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    /** The output, 32 hexadecimal digits. */
    String hex() {
        return hex(high, low);
    }

    static String hex(long high, long low) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }

    private void compress(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }
}
