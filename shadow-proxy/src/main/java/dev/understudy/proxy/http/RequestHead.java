package dev.understudy.proxy.http;

/**
 * A request head that the guard accepted.
 *
 * @param method exact
 * @param target the raw request target, byte for byte
 * @param http11 whether the client speaks HTTP/1.1, else HTTP/1.0
 * @param framing none, a length, or chunked
 */
public record RequestHead(String method, String target, boolean http11, Framing framing, HeaderLines lines) {
    public boolean isHead() {
        return method.equals("HEAD");
    }

    /** GET or HEAD: what may be asked twice, and mirrored. */
    public boolean isSafe() {
        return method.equals("GET") || isHead();
    }

    public boolean expectsContinue() {
        return http11 && lines.has(Field.EXPECT) && !framing.empty();
    }

    /** Whether the connection may serve another request (RFC 9112 section 9.3). */
    public boolean wantsKeepAlive() {
        if (lines.lists(Field.CONNECTION, "close")) return false;
        return http11 || lines.lists(Field.CONNECTION, "keep-alive");
    }

    /**
     * Whether the client asks for another protocol, such as WebSocket. HTTP/2 in clear text is not such a one: it would
     * carry requests past the guard.
     */
    public boolean wantsUpgrade() {
        return http11
                && framing.empty()
                && lines.lists(Field.CONNECTION, "upgrade")
                && lines.has(Field.UPGRADE)
                && !lines.lists(Field.UPGRADE, "h2c");
    }
}
