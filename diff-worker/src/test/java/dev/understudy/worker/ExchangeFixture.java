package dev.understudy.worker;

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

/** Exchanges for tests: everything that does not matter is the same in all of them. */
public final class ExchangeFixture {
    public static final Endpoint ORDERS = new Endpoint("GET", "/orders/{id}");
    public static final Origin ORIGIN = new Origin("proxy-1", 1);

    private ExchangeFixture() {}

    public static Exchange matching() {
        return exchange(json("{\"n\":1}"), json("{\"n\":1}"));
    }

    public static Exchange formatted() {
        return exchange(json("{\"n\":1}"), json("{\"n\":1.0}"));
    }

    public static Exchange mismatching() {
        return exchange(json("{\"n\":1}"), json("{\"n\":2}"));
    }

    public static Exchange candidateFailed() {
        var unanswered =
                new Leg.Unanswered(Leg.Instance.NONE, Instant.EPOCH, Duration.ofSeconds(1), Leg.Reason.TIMED_OUT);
        return exchange(json("{\"n\":1}"), unanswered);
    }

    public static Exchange exchange(Leg p1, Leg c1) {
        Leg off = new Leg.NotAsked(Leg.Why.OFF);
        return new Exchange(
                UUID.randomUUID(),
                ORIGIN,
                Instant.parse("2026-11-22T10:00:00Z"),
                ORDERS,
                "all",
                PathMapping.IDENTITY,
                ServedBy.PRIMARY,
                "",
                new Request("GET", "/orders/7", "HTTP/1.1", Headers.NONE, Body.EMPTY),
                new Legs(p1, c1, off, off));
    }

    /** The same, asked for that path and named so by its proxy. */
    public static Exchange asked(Endpoint named, String target, Exchange of) {
        return new Exchange(
                of.id(),
                of.origin(),
                of.receivedAt(),
                named,
                of.route(),
                of.mapping(),
                of.servedBy(),
                of.client(),
                new Request(named.method(), target, "HTTP/1.1", Headers.NONE, Body.EMPTY),
                of.legs());
    }

    public static Exchange ofStatus(int status) {
        return exchange(json(status, "{}"), json(status, "{}"));
    }

    public static Leg json(String body) {
        return json(200, body);
    }

    private static Leg json(int status, String body) {
        var answer = new Answer(
                status,
                "OK",
                Headers.of("Content-Type", "application/json"),
                Body.asSent(Bytes.utf8(body)),
                Headers.NONE);
        var instance = new Leg.Instance("10.0.0.7:8000", "1.4.2");
        return new Leg.Answered(instance, Instant.EPOCH, Duration.ofMillis(1), Duration.ofMillis(2), answer);
    }
}
