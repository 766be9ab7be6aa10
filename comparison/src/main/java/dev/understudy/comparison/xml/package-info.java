/**
 * Reads XML, hardened and within bounds, and finds where two documents differ. Knows nothing of media types and fetches
 * nothing.
 */
@NullMarked
package dev.understudy.comparison.xml;

import org.jspecify.annotations.NullMarked;
