/**
 * Secrets known by their form, wherever they stand in a text: which stretches of it are one. Decides by characters only, in
 * time linear in the text; must not know what the text belongs to.
 */
@NullMarked
package dev.understudy.exchange.redact.pattern;

import org.jspecify.annotations.NullMarked;
