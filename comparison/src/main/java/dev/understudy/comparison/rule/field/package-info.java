/**
 * The members of a rule document under reading. Decides what a text, a decimal, a list is and how a problem is worded; must
 * not know any rule.
 */
@NullMarked
package dev.understudy.comparison.rule.field;

import org.jspecify.annotations.NullMarked;
