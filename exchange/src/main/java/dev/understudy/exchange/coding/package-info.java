/** Content codings (RFC 9110 section 8.4) undone within a size and a ratio limit. Pure; a bomb is an outcome, not a crash. */
@NullMarked
package dev.understudy.exchange.coding;

import org.jspecify.annotations.NullMarked;
