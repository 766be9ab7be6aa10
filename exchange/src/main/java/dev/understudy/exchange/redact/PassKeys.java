package dev.understudy.exchange.redact;

import dev.understudy.exchange.canonical.BytesKey;
import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.canonical.SipKey;

/**
 * The keys of one exchange, which do not outlive its pass: what is made with them can be compared within the exchange and
 * says nothing beyond it.
 *
 * @param tokens of what stands where secrets stood
 * @param canonical of what bodies mean
 * @param bytes of bodies byte for byte
 */
public record PassKeys(SipKey tokens, SipKey canonical, BytesKey bytes) {
    /**
     * @param secret random, and of no other use than to make keys of
     * @param number another one for each exchange
     * @param blocks the proxy's, of all its exchanges
     */
    public static PassKeys of(SipKey secret, long number, RunningKey blocks) {
        return new PassKeys(
                secret.key('t', number), secret.key('c', number), new BytesKey(blocks, secret.key('b', number)));
    }
}
