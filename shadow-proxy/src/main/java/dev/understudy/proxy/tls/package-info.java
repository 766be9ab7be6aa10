/**
 * TLS on the loops: certificates and keys from PEM files, handshakes, and records over a connection's bytes. Decides whom
 * the proxy trusts and what it shows of itself; must not know what is spoken inside.
 */
@NullMarked
package dev.understudy.proxy.tls;

import org.jspecify.annotations.NullMarked;
