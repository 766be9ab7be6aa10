/**
 * Rechecks: what asking both sides again says of one difference. Decides by the recheck table and nothing else; must not
 * look at rules.
 */
@NullMarked
package dev.understudy.comparison.recheck;

import org.jspecify.annotations.NullMarked;
