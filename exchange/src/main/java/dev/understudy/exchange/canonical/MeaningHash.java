package dev.understudy.exchange.canonical;

import java.util.Arrays;

/**
 * What a value means, fed word by word. A few words are hashed by {@link SipHash} as they are; of many, each block is
 * hashed by NH first, as the bytes of {@link RunningDigest} are, which costs a sixth. Callers end what they feed with its
 * kind and size, and this ends blocks with theirs, so that no two inputs are alike; two that are long and differ share a
 * hash with a probability of 2^-64. Begins anew by itself once it is finished; not shared between threads.
 */
final class MeaningHash {
    /** Up to there a block saves nothing. */
    private static final int FEW = 16 * Long.BYTES;

    private final RunningKey blocks;
    private final SipHash hash;
    private byte[] begun = new byte[FEW];
    private int length;
    private long whole;

    MeaningHash(DigestKey key) {
        blocks = key.blocks();
        hash = new SipHash(key.last());
    }

    void begin() {
        hash.begin();
        length = 0;
        whole = 0;
    }

    /** Takes the name of what follows, at the beginning. @return its fingerprint */
    long name(byte[] bytes, int from, int to) {
        hash.bytes('n', bytes, from, to);
        return hash.state();
    }

    void word(long word) {
        if (length == begun.length) makeRoom();
        Words.put(begun, length, word);
        length += Long.BYTES;
    }

    /** The word behind what was fed: what kind of thing it was, and how much of it. */
    void end(char kind, long size) {
        word(SipHash.ending(kind, size));
    }

    /** Bytes, and their end. */
    void bytes(char kind, byte[] bytes, int from, int to) {
        int at = from;
        int put = length;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            if (put == begun.length) {
                length = put;
                makeRoom();
                put = length;
            }
            Words.put(begun, put, Words.at(bytes, at));
            put += Long.BYTES;
        }
        length = put;
        if (at < to) word(Words.rest(bytes, at, to));
        end(kind, to - from);
    }

    /** Ends the input; the output is in {@link #low()} and {@link #high()} until the next end. */
    void finish() {
        if (whole == 0 && length <= FEW) {
            for (int at = 0; at < length; at += Long.BYTES) hash.word(Words.at(begun, at));
        } else {
            long words = whole * RunningKey.WORDS + length / Long.BYTES;
            blocks.hash(begun, 0, length, hash);
            hash.end('b', words);
        }
        hash.finish();
        length = 0;
        whole = 0;
    }

    long low() {
        return hash.low();
    }

    long high() {
        return hash.high();
    }

    /** Ends the input. @return the output, 32 hexadecimal digits */
    String hex() {
        finish();
        return hash.hex();
    }

    private void makeRoom() {
        if (length < RunningKey.BLOCK) {
            begun = Arrays.copyOf(begun, Math.min(RunningKey.BLOCK, length * 4));
            return;
        }
        blocks.hash(begun, 0, length, hash);
        length = 0;
        whole++;
    }
}
