/**
 * Deployments and marks in the API. Decides what may be told; must not decide what it means for verdicts.
 */
@NullMarked
package dev.understudy.reports.mark;

import org.jspecify.annotations.NullMarked;
