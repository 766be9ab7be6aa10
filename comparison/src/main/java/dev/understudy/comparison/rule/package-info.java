/**
 * Rules: accepted equivalences, each with its scope, reason, owner and expiry. Decides which rule excuses a difference;
 * must not know the time, so callers pass only the rules that are in force.
 */
@NullMarked
package dev.understudy.comparison.rule;

import org.jspecify.annotations.NullMarked;
