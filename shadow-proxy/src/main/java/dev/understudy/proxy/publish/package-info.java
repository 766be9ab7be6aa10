/**
 * Exchanges and ledger reports on their way to Kafka, from threads of their own. Decides what waits, what is dropped and
 * when an epoch is settled; must not be waited for by a loop.
 */
@NullMarked
package dev.understudy.proxy.publish;

import org.jspecify.annotations.NullMarked;
