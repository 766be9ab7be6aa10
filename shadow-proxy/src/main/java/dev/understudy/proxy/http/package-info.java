/**
 * The HTTP/1.1 codec as pure functions over bytes: heads, framing, chunked bodies. Decides what is a message and what is
 * refused; must not touch a socket, a clock or another package of the proxy.
 */
@NullMarked
package dev.understudy.proxy.http;

import org.jspecify.annotations.NullMarked;
