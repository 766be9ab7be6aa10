/**
 * How long both sides took to answer. Decides with what precision that is kept; must not judge which of them is too slow.
 */
@NullMarked
package dev.understudy.evidence.latency;

import org.jspecify.annotations.NullMarked;
