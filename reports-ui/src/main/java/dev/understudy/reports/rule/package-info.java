/**
 * The rules in the API: built in, of the policy file, of the store. Decides whether a new one can be read; must not apply
 * any.
 */
@NullMarked
package dev.understudy.reports.rule;

import org.jspecify.annotations.NullMarked;
