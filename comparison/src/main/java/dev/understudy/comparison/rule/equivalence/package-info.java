/**
 * Equivalences: what may differ between two values that are accepted as one. Each is a pure function of a found difference;
 * none may judge a value that was cut or redacted, or know where it is used.
 */
@NullMarked
package dev.understudy.comparison.rule.equivalence;

import org.jspecify.annotations.NullMarked;
