/**
 * The rules that people added on the page or by the API, as documents. Decides their version and their author; must not
 * understand what a rule does.
 */
@NullMarked
package dev.understudy.evidence.rule;

import org.jspecify.annotations.NullMarked;
