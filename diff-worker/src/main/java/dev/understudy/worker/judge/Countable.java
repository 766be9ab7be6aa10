package dev.understudy.worker.judge;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what could be read can also be counted: a value that no column takes would hold up its partition for ever. */
final class Countable {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int HIGHEST_STATUS = 999;

    private Countable() {}

    /** What is against it. */
    static Optional<String> objection(Exchange exchange) {
        Instant receivedAt = exchange.receivedAt();
        if (receivedAt.isBefore(Instant.EPOCH) || receivedAt.isAfter(LAST)) {
            return Optional.of("receivedAt is out of its range: " + receivedAt);
        }
        return Stream.of(exchange.legs().p1(), exchange.legs().c1())
                .filter(Leg.Answered.class::isInstance)
                .map(leg -> ((Leg.Answered) leg).answer().status())
                .filter(status -> status < 0 || status > HIGHEST_STATUS)
                .map(status -> "a status is out of its range: " + status)
                .findFirst();
    }
}
