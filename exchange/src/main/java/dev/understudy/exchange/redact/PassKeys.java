package dev.understudy.exchange.redact;

import dev.understudy.exchange.canonical.DigestKey;
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
public record PassKeys(DigestKey tokens, DigestKey canonical, DigestKey bytes) {
    /**
     * @param secret random, and of no other use than to make keys of
     * @param number another one for each exchange
     * @param blocks the proxy's, of all its exchanges
     */
    public static PassKeys of(SipKey secret, long number, RunningKey blocks) {
        return new PassKeys(
                new DigestKey(blocks, secret.key('t', number)),
                new DigestKey(blocks, secret.key('c', number)),
                new DigestKey(blocks, secret.key('b', number)));
    }
}
