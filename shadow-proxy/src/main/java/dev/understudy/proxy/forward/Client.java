package dev.understudy.proxy.forward;

/**
 * Who asks, as the forwarding headers name them.
 *
 * @param address without a port; IPv6 without brackets
 * @param scheme http or https, as the client spoke to us
 */
public record Client(String address, String scheme) {
    /** The node of a Forwarded element (RFC 7239 section 6). */
    String node() {
        return address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    }
}
