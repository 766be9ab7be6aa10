/**
 * Keeps the store small. Decides what may be rolled up, folded or forgotten, and when; must not change any sum that readers show.
 */
@NullMarked
package dev.understudy.evidence.upkeep;

import org.jspecify.annotations.NullMarked;
