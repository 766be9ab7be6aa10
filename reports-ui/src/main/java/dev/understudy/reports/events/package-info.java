/**
 * Tells open pages that the evidence has changed. Decides how often to look and how many may listen; must not say what has
 * changed.
 */
@NullMarked
package dev.understudy.reports.events;

import org.jspecify.annotations.NullMarked;
