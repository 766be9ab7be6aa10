package dev.understudy.exchange.canonical;

import java.util.Arrays;

/**
 * A keyed digest of bytes as they pass, in constant memory and at a sixth of what {@link SipHash} costs: each block of 1 KiB
 * is hashed by NH, a universal hash, and the results by SipHash (as in VMAC; Krovetz and Dai, 2007). Two bodies that differ
 * share one with a probability of 2^-64. Not shared between threads.
 */
public final class RunningDigest {
    private static final int BLOCK = RunningKey.WORDS * Long.BYTES;

    private final RunningKey key;
    private final SipHash hash;
    private final byte[] begun = new byte[BLOCK];
    private int length;
    private long seen;

    public RunningDigest(RunningKey key) {
        this(key, key.last());
    }

    /** @param last in the place of the key's own */
    RunningDigest(RunningKey key, SipKey last) {
        this.key = key;
        hash = new SipHash(last);
    }

    public void add(byte[] bytes, int from, int to) {
        seen += to - from;
        int at = from;
        if (length > 0) {
            int count = Math.min(BLOCK - length, to - at);
            System.arraycopy(bytes, at, begun, length, count);
            length += count;
            at += count;
            if (length < BLOCK) return;
            block(begun, 0);
        }
        for (; at + BLOCK <= to; at += BLOCK) block(bytes, at);
        length = to - at;
        System.arraycopy(bytes, at, begun, 0, length);
    }

    private void block(byte[] bytes, int from) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < RunningKey.WORDS; i += 2) {
            long one = Words.at(bytes, from + i * Long.BYTES) + key.word(i);
            long other = Words.at(bytes, from + (i + 1) * Long.BYTES) + key.word(i + 1);
            long product = one * other;
            low += product;
            high += Math.unsignedMultiplyHigh(one, other) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
        }
        hash.word(low);
        hash.word(high);
    }

    /** Ends the digest: nothing may be added any more. */
    public Sum end() {
        Arrays.fill(begun, length, BLOCK, (byte) 0);
        block(begun, 0);
        hash.end('r', seen);
        hash.finish();
        return new Sum(hash.high(), hash.low());
    }

    /** What bytes come to: equal for equal ones under one key. */
    public record Sum(long high, long low) {}
}
