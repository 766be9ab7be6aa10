package dev.understudy.worker.judge;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.exchange.wire.UndecodableRecord;
import java.util.Optional;

/** What came of reading a record. */
public sealed interface DecodedRecord {
    ReceivedRecord received();

    record Read(ReceivedRecord received, Exchange exchange) implements DecodedRecord {}

    /** @param reason for people, and for the dead-letter topic */
    record NotRead(ReceivedRecord received, String reason) implements DecodedRecord {}

    static DecodedRecord of(ReceivedRecord received) {
        try {
            Exchange exchange = ExchangeCodec.decode(received.value());
            Optional<String> objection = Countable.objection(exchange);
            if (objection.isPresent()) return new NotRead(received, objection.get());
            return new Read(received, exchange);
        } catch (UndecodableRecord undecodable) {
            return new NotRead(received, String.valueOf(undecodable.getMessage()));
        }
    }
}
