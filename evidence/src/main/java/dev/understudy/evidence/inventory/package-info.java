/**
 * Which endpoints there should be, which were asked for and by whom, and which count as one. Decides what readers of history
 * follow; must not understand patterns: who does says what an endpoint counts under.
 */
@NullMarked
package dev.understudy.evidence.inventory;

import org.jspecify.annotations.NullMarked;
