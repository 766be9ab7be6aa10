/**
 * The words of the ledger: what a proxy counts, per endpoint, and publishes. Decides names and their meaning; must not
 * keep a count itself.
 */
@NullMarked
package dev.understudy.exchange.ledger;

import org.jspecify.annotations.NullMarked;
