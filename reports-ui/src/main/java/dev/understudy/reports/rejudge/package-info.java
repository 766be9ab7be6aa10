/**
 * Judging anew in the API: the order, what it would change, and the decision. Decides what is said of it; must not build.
 */
@NullMarked
package dev.understudy.reports.rejudge;

import org.jspecify.annotations.NullMarked;
