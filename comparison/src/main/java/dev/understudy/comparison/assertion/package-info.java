/**
 * For the JUnit tests of a team: two answers are the same by the rules that the verifier judges by. Decides how what differs
 * is told; must not judge otherwise than the verifier does.
 */
@NullMarked
package dev.understudy.comparison.assertion;

import org.jspecify.annotations.NullMarked;
