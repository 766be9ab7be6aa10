/**
 * The wire form: exchanges and ledger reports as Jackson Smile, the same as JSON for people, and the names of the
 * topics. Decides spelling and schema version; must not talk to Kafka.
 */
@NullMarked
package dev.understudy.exchange.wire;

import org.jspecify.annotations.NullMarked;
