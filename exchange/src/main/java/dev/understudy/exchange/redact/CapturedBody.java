package dev.understudy.exchange.redact;

import dev.understudy.exchange.canonical.RunningDigest;
import dev.understudy.exchange.message.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A body as the proxy caught it, before redaction. It must not leave the proxy.
 *
 * @param bytes the first bytes, after transfer decoding
 * @param wireLength how many there were in all; more than are kept where the body was longer than the capture limit
 * @param running of all bytes, under the proxy's key; null where they are all here, or too many passed
 */
public record CapturedBody(Bytes bytes, long wireLength, RunningDigest.@Nullable Sum running) {
    public static final CapturedBody NONE = new CapturedBody(Bytes.EMPTY, 0);

    public CapturedBody(Bytes bytes, long wireLength) {
        this(bytes, wireLength, null);
    }

    public boolean whole() {
        return bytes.length() == wireLength;
    }
}
