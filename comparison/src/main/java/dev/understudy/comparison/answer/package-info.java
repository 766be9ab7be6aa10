/**
 * Two answers compared: status, then headers, then bodies. Decides how far the comparison of two answers goes; must not
 * know rules, or which leg an answer is.
 */
@NullMarked
package dev.understudy.comparison.answer;

import org.jspecify.annotations.NullMarked;
