/**
 * The parity report as text, for terminals, pipelines and mails. Decides how figures read; must not fetch them.
 */
@NullMarked
package dev.understudy.reports.report;

import org.jspecify.annotations.NullMarked;
