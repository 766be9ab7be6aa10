/**
 * Bodies: by what is known of their meaning first, then by media type. Decides where two bodies differ, or why that
 * cannot be said; must not know rules.
 */
@NullMarked
package dev.understudy.comparison.body;

import org.jspecify.annotations.NullMarked;
