/**
 * Rules that excuse whole groups, so that history can follow them at once. Decides which groups a rule covers wherever they are
 * seen; must not judge exchanges.
 */
@NullMarked
package dev.understudy.reports.coverage;

import org.jspecify.annotations.NullMarked;
