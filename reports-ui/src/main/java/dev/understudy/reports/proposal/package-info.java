/**
 * Rules that the rechecks speak for, in the API: their evidence, what they would have done, and the answer of a person. Decides
 * what is asked of an edited one; must not excuse anything that nobody accepted.
 */
@NullMarked
package dev.understudy.reports.proposal;

import org.jspecify.annotations.NullMarked;
