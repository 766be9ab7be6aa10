package dev.understudy.exchange.redact;

import dev.understudy.exchange.canonical.BytesKey;
import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.canonical.SipKey;
import java.nio.ByteBuffer;

/**
 * The keys of one exchange, which do not outlive its pass: what is made with them can be compared within the exchange and
 * says nothing beyond it.
 *
 * @param tokens of what stands where secrets stood
 * @param canonical of what bodies mean
 * @param bytes of bodies byte for byte
 */
public record PassKeys(SipKey tokens, SipKey canonical, BytesKey bytes) {
    /** How many random bytes the keys are made of. */
    public static final int BYTES = 48;

    /**
     * @param random {@link #BYTES} of them, used for nothing else
     * @param blocks the proxy's, of all its exchanges
     */
    public static PassKeys of(byte[] random, RunningKey blocks) {
        ByteBuffer from = ByteBuffer.wrap(random);
        return new PassKeys(key(from), key(from), new BytesKey(blocks, key(from)));
    }

    private static SipKey key(ByteBuffer from) {
        return new SipKey(from.getLong(), from.getLong());
    }
}
