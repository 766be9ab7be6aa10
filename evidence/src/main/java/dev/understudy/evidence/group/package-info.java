/**
 * Mismatch groups: all differences of an endpoint that have one cause, and what people decided about them. Decides which
 * states may follow; must not judge exchanges.
 */
@NullMarked
package dev.understudy.evidence.group;

import org.jspecify.annotations.NullMarked;
