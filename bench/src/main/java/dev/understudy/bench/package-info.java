/**
 * Decides what the proxy costs beside its peers, measured in one run on one machine. Must not be used by any other room, nor
 * send a request beyond loopback.
 */
@NullMarked
package dev.understudy.bench;

import org.jspecify.annotations.NullMarked;
