/**
 * Versions of the candidate in the API. Decides their fields; must not compute figures, which come from the evidence.
 */
@NullMarked
package dev.understudy.reports.version;

import org.jspecify.annotations.NullMarked;
