/**
 * The one pass over a captured exchange, off the loops: redacted, digested, described, encoded. Decides which bodies are
 * shipped; must not let anything leave that the pass has not seen.
 */
@NullMarked
package dev.understudy.proxy.pass;

import org.jspecify.annotations.NullMarked;
