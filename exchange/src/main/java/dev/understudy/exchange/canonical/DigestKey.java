package dev.understudy.exchange.canonical;

import dev.understudy.exchange.message.Bytes;

/**
 * The key of digests that may leave the proxy: equal bytes have equal ones under it, and they say nothing else.
 *
 * @param blocks by which long bodies become short; it may serve many keys, for what it makes stays here
 * @param last by which what they became is hashed
 */
public record DigestKey(RunningKey blocks, SipKey last) {

    /** 32 hexadecimal digits. */
    public String hex(Bytes bytes) {
        RunningDigest.Sum sum = RunningDigest.of(blocks, last, bytes.unsafeArray(), bytes.length());
        return SipHash.hex(sum.high(), sum.low());
    }
}
