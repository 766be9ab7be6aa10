/**
 * The messages of an exchange as they may leave the proxy: heads line by line, bodies decoded and redacted. Decides how
 * a message is described; must not read one from a wire.
 */
@NullMarked
package dev.understudy.exchange.message;

import org.jspecify.annotations.NullMarked;
