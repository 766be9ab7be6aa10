/**
 * What the rechecks teach about places whose values the primary changes by itself. Decides when that is worth a proposal; must
 * not excuse anything by itself.
 */
@NullMarked
package dev.understudy.evidence.noise;

import org.jspecify.annotations.NullMarked;
