/**
 * The truth corpus: realistic answers, changed in ways whose verdict is known beforehand. Decides how often the judge is
 * right, per sort of change; must not know how the judge compares.
 */
@NullMarked
package dev.understudy.comparison.truth;

import org.jspecify.annotations.NullMarked;
