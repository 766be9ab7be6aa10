/**
 * Judges an exchange: the one place where differences, rules and rechecks become a verdict. Decides by values alone; must
 * not touch a clock, a file, a socket or anything that a second judging of the same exchange could find changed.
 */
@NullMarked
package dev.understudy.comparison;

import org.jspecify.annotations.NullMarked;
