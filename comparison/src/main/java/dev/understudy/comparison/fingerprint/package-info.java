/**
 * Fingerprints: which differences have one cause. Decides what of a difference identifies its mismatch group; must not
 * depend on values, only on their shapes.
 */
@NullMarked
package dev.understudy.comparison.fingerprint;

import org.jspecify.annotations.NullMarked;
