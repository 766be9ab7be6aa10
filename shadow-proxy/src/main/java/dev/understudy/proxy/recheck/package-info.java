/**
 * Rechecks: whether a side is asked again where the answers of an exchange differ, and what that may cost. Decides by the
 * route, the budgets and what the pass saw; must not look at bodies, or take anything from users.
 */
@NullMarked
package dev.understudy.proxy.recheck;

import org.jspecify.annotations.NullMarked;
