package dev.understudy.exchange.redact;

import dev.understudy.exchange.message.Bytes;

/**
 * A body as the proxy caught it, before redaction. It must not leave the proxy.
 *
 * @param bytes the first bytes, after transfer decoding
 * @param wireLength how many there were in all; more than are kept where the body was longer than the capture limit
 */
public record CapturedBody(Bytes bytes, long wireLength) {
    public static final CapturedBody NONE = new CapturedBody(Bytes.EMPTY, 0);

    public boolean whole() {
        return bytes.length() == wireLength;
    }
}
