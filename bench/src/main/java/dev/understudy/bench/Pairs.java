package dev.understudy.bench;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ServedBy;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Two bodies as the two answers of an exchange. */
final class Pairs {
    static final Headers JSON = Headers.of("Content-Type", "application/json");

    private static final Leg NOTHING = new Leg.NotAsked(Leg.Why.OFF);

    private Pairs() {}

    static Exchange exchange(Bytes primary, Bytes candidate) {
        return new Exchange(
                new UUID(0, 0),
                new Origin("bench", 1),
                Instant.EPOCH,
                new Endpoint("GET", "/books/{id}"),
                "books",
                PathMapping.IDENTITY,
                ServedBy.PRIMARY,
                "",
                new Request("GET", "/books/42", "HTTP/1.1", Headers.NONE, Body.EMPTY),
                new Legs(answered(primary), answered(candidate), NOTHING, NOTHING));
    }

    private static Leg answered(Bytes body) {
        return new Leg.Answered(
                Leg.Instance.NONE,
                Instant.EPOCH,
                Duration.ZERO,
                Duration.ZERO,
                new Answer(200, "OK", JSON, Body.asSent(body), Headers.NONE));
    }
}
