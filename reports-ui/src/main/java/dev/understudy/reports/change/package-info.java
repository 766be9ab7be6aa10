/**
 * The record of changes in the API. Decides how many are shown; must not change anything.
 */
@NullMarked
package dev.understudy.reports.change;

import org.jspecify.annotations.NullMarked;
