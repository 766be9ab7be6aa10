/**
 * Health and metrics on the role's own port. Decides what ready means; must not serve evidence.
 */
@NullMarked
package dev.understudy.reports.admin;

import org.jspecify.annotations.NullMarked;
