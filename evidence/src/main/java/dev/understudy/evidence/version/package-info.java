/**
 * Versions of the candidate. Decides what they are compared by; must not say which is better.
 */
@NullMarked
package dev.understudy.evidence.version;

import org.jspecify.annotations.NullMarked;
