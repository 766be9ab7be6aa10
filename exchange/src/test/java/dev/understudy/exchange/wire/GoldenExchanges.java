package dev.understudy.exchange.wire;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ServedBy;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Body.Form;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The exchanges of the golden files: between them every field and every outcome. */
enum GoldenExchanges {
    RECHECKED,
    TIMED_OUT,
    NOT_TEXT,
    REPLAYED;

    Exchange exchange() {
        return new Exchange(
                UUID.fromString("019aaa00-0000-7000-8000-" + "%012d".formatted(name().length())),
                new Origin(this == REPLAYED ? Origin.REPLAY + "proxy-1" : "proxy-1", 3),
                Instant.parse("2026-11-22T08:00:00.123456Z"),
                new Endpoint("GET", "/api/v1/books/"),
                "api",
                new PathMapping("/api/v1/", "/api/v2/"),
                ServedBy.PRIMARY,
                "5d41402abc4b2a76",
                new Request(
                        "GET",
                        "/api/v1/books/?q=%C3%A9&token=[redacted:0123456789abcdef]",
                        "HTTP/1.1",
                        Headers.of("Host", "books.example", "authorization", "Token [redacted:fedcba9876543210]"),
                        Body.EMPTY),
                legs(),
                this == REPLAYED);
    }

    private Legs legs() {
        return switch (this) {
            case RECHECKED ->
                new Legs(
                        answered("v1-a:8000", 200, json("{\"price\": \"10.50\", \"next\": \"/api/v1/books/\"}", "aa")),
                        answered("v2-a:8000", 200, json("{\"price\":10.5,\"next\":\"/api/v2/books/\"}", "bb")),
                        answered("v2-b:8000", 200, json("{\"price\":10.5,\"next\":\"/api/v2/books/\"}", "bb")),
                        answered("v1-a:8000", 200, json("[]", "aa").without(Kept.Why.MEANS_THE_SAME)));
            case TIMED_OUT, REPLAYED ->
                new Legs(
                        answered("v1-a:8000", 404, body(new Kept.Nothing(Kept.Why.NOT_REDACTABLE))),
                        new Leg.Unanswered(
                                new Leg.Instance("v2-a:8000", "2.0.0"),
                                Instant.parse("2026-11-22T08:00:00.250Z"),
                                Duration.ofSeconds(10),
                                Leg.Reason.TIMED_OUT),
                        new Leg.NotAsked(Leg.Why.NOTHING_TO_RECHECK),
                        new Leg.NotAsked(Leg.Why.OFF));
            case NOT_TEXT ->
                new Legs(
                        answered(
                                "v1-a:8000",
                                200,
                                body(new Kept.Whole(Bytes.owning(new byte[] {0, -1, 7}), Form.AS_SENT))),
                        answered("", 200, body(new Kept.Prefix(Bytes.utf8("half a b"), Form.DECODED))),
                        new Leg.NotAsked(Leg.Why.NO_BUDGET),
                        new Leg.NotAsked(Leg.Why.NOT_NEEDED));
        };
    }

    private static Leg answered(String instance, int status, Body body) {
        return new Leg.Answered(
                instance.isEmpty() ? Leg.Instance.NONE : new Leg.Instance(instance, "1.11.29"),
                Instant.parse("2026-11-22T08:00:00.124Z"),
                Duration.ofNanos(1_234_000),
                Duration.ofMillis(2),
                new Answer(
                        status,
                        status == 404 ? "Not Found" : "",
                        Headers.of(
                                "Content-Type",
                                "application/json",
                                "Set-Cookie",
                                "a=[redacted:0123456789abcdef]; Path=/"),
                        body,
                        status == 404 ? Headers.NONE : Headers.of("X-Checksum", "7")));
    }

    private static Body json(String text, String digest) {
        String repeated = digest.repeat(32);
        Bytes bytes = Bytes.utf8(text);
        return new Body(bytes.length(), bytes.length(), repeated, repeated, new Kept.Whole(bytes, Form.DECODED));
    }

    private static Body body(Kept kept) {
        return new Body(70_000, -1, null, null, kept);
    }
}
