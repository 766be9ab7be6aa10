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

    long word(int index) {
        return words[index];
    }

    SipKey last() {
        return last;
    }
}
