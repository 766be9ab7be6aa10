package dev.understudy.proxy.forward;

/**
 * Who asks, as the forwarding headers name them.
 *
 * @param address without a port; IPv6 without brackets
 * @param scheme http or https, as the client spoke to us
 * @param http2 whether it spoke HTTP/2
 */
public record Client(String address, String scheme, boolean http2) {
    public Client(String address, String scheme) {
        this(address, scheme, false);
    }

    /** The same client, speaking HTTP/2. */
    public Client inHttp2() {
        return new Client(address, scheme, true);
    }

    /** The protocol as Via names it. */
    String protocol(boolean http11) {
        if (http2) return "2.0";
        return http11 ? "1.1" : "1.0";
    }

    /** The node of a Forwarded element (RFC 7239 section 6). */
    String node() {
        return address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    }
}
