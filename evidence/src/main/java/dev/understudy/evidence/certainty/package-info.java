/**
 * How certain a parity is: a lower bound that holds however often people look, and what a gate still needs. Decides with
 * numbers alone; must not read the store.
 */
@NullMarked
package dev.understudy.evidence.certainty;

import org.jspecify.annotations.NullMarked;
