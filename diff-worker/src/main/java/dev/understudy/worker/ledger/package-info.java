/**
 * The proxies' accounts on their way into the evidence. Decides which of them are still to be written; must not add
 * anything up.
 */
@NullMarked
package dev.understudy.worker.ledger;

import org.jspecify.annotations.NullMarked;
