package dev.understudy.exchange.canonical;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/**
 * The key of {@link RunningDigest}s that are to be compared with each other. Whoever does not know it cannot make two bodies
 * of one digest.
 */
public final class RunningKey {
    /** Words of one block. */
    static final int WORDS = 128;
    /** Bytes of one block. */
    static final int BLOCK = WORDS * Long.BYTES;

    private static final int PAIR = 2 * Long.BYTES;

    private final long[] words = new long[WORDS];
    private final SipKey last;

    /** @param random what cannot be guessed */
    public RunningKey(RandomGenerator random) {
        byte[] bytes = new byte[(WORDS + 2) * Long.BYTES];
        random.nextBytes(bytes);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        for (int i = 0; i < WORDS; i++) words[i] = from.getLong();
        last = new SipKey(from.getLong(), from.getLong());
    }

    /**
     * Hashes a block by NH and gives what it comes to, two words, to the hash. A short one is as if zeros followed, up to a
     * pair of words: its length is for the caller to hash at the end.
     */
    void hash(byte[] bytes, int from, int to, SipHash into) {
        long low = 0;
        long high = 0;
        int word = 0;
        for (int at = from; at < to; at += PAIR) {
            boolean whole = at + PAIR <= to;
            long one = (whole ? Words.at(bytes, at) : rest(bytes, at, to)) + words[word];
            long other =
                    (whole ? Words.at(bytes, at + Long.BYTES) : rest(bytes, at + Long.BYTES, to)) + words[word + 1];
            long product = one * other;
            low += product;
            high += Math.unsignedMultiplyHigh(one, other) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
            word += 2;
        }
        into.word(low);
        into.word(high);
    }

    private static long rest(byte[] bytes, int from, int to) {
        return from + Long.BYTES <= to ? Words.at(bytes, from) : Words.rest(bytes, from, to);
    }

    SipKey last() {
        return last;
    }
}
