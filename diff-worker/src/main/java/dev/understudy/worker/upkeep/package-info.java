/**
 * The worker's hand in keeping the store small. Decides when; must not decide what may go, which is the evidence's to know.
 */
@NullMarked
package dev.understudy.worker.upkeep;

import org.jspecify.annotations.NullMarked;
