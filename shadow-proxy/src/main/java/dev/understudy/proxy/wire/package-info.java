/**
 * Connections on event loops: reading into pooled buffers, gathered writes, what a full socket holds back, deadlines.
 * Decides nothing about HTTP; must not block a loop.
 */
@NullMarked
package dev.understudy.proxy.wire;

import org.jspecify.annotations.NullMarked;
