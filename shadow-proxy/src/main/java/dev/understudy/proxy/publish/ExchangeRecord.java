package dev.understudy.proxy.publish;

import dev.understudy.proxy.ledger.CountedRequest;

/**
 * An exchange as Kafka gets it.
 *
 * @param counted ended by the publisher
 */
public record ExchangeRecord(byte[] value, CountedRequest counted) {
    int sizeBytes() {
        return value.length;
    }
}
