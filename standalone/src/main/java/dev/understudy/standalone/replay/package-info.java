/**
 * Requests that were asked before, asked again of both sides: where they are read from, which of them are sent, how fast. Decides
 * what is left out and when to stop; whether a request may be mirrored is the proxy's to say.
 */
@NullMarked
package dev.understudy.standalone.replay;

import org.jspecify.annotations.NullMarked;
