/**
 * The way to the evidence, which may not be there yet. Decides how often to try; must not decide what an outage means to
 * those who ask.
 */
@NullMarked
package dev.understudy.reports.store;

import org.jspecify.annotations.NullMarked;
