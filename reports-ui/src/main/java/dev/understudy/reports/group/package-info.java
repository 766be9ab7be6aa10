/**
 * Mismatch groups in the API, and the decisions about them. Decides their fields and what a decision must say; must not
 * count.
 */
@NullMarked
package dev.understudy.reports.group;

import org.jspecify.annotations.NullMarked;
