/**
 * The words of a difference: its kind, its place and both values. Decides what can be said of one place; must not know
 * how places are found or what excuses them.
 */
@NullMarked
package dev.understudy.comparison.difference;

import org.jspecify.annotations.NullMarked;
