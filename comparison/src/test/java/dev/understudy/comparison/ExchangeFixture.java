package dev.understudy.comparison;

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

/** Exchanges for tests: everything that does not matter to a verdict is the same in all of them. */
public final class ExchangeFixture {
    public static final Endpoint ORDERS = new Endpoint("GET", "/api/v1/orders/{id}");
    public static final PathMapping V1_TO_V2 = new PathMapping("/api/v1/", "/api/v2/");
    public static final Leg NOT_ASKED = new Leg.NotAsked(Leg.Why.OFF);

    private ExchangeFixture() {}

    public static Exchange exchange(Leg p1, Leg c1) {
        return exchange(p1, c1, NOT_ASKED, NOT_ASKED);
    }

    public static Exchange exchange(Leg p1, Leg c1, Leg c2, Leg p2) {
        return new Exchange(
                new UUID(7L << 12, 1L << 63),
                new Origin("proxy-1", 1),
                Instant.EPOCH,
                ORDERS,
                "all",
                V1_TO_V2,
                ServedBy.PRIMARY,
                "",
                new Request("GET", "/api/v1/orders/7", "HTTP/1.1", Headers.NONE, Body.EMPTY),
                new Legs(p1, c1, c2, p2));
    }

    public static Leg answered(Answer answer) {
        var instance = new Leg.Instance("10.0.0.7:8000", "");
        return new Leg.Answered(instance, Instant.EPOCH, Duration.ofMillis(1), Duration.ofMillis(2), answer);
    }

    public static Leg unanswered(Leg.Reason reason) {
        return new Leg.Unanswered(Leg.Instance.NONE, Instant.EPOCH, Duration.ofSeconds(1), reason);
    }

    public static Leg json(String body) {
        return answered(answer(200, "application/json", Bytes.utf8(body)));
    }

    public static Answer answer(int status, String contentType, Bytes body) {
        return new Answer(status, "", Headers.of("Content-Type", contentType), whole(body), Headers.NONE);
    }

    public static Body whole(Bytes bytes) {
        if (bytes.length() == 0) return Body.EMPTY;
        return new Body(bytes.length(), bytes.length(), null, null, new Body.Kept.Whole(bytes, Body.Form.DECODED));
    }
}
