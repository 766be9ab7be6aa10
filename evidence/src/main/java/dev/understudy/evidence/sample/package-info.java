/**
 * The exchanges that were kept whole. Decides which of them to show; must not decode their records.
 */
@NullMarked
package dev.understudy.evidence.sample;

import org.jspecify.annotations.NullMarked;
