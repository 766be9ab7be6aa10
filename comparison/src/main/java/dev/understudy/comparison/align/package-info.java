/**
 * Finds out which elements of two sequences belong together, from one number per element. Knows nothing of what the
 * elements are.
 */
@NullMarked
package dev.understudy.comparison.align;

import org.jspecify.annotations.NullMarked;
