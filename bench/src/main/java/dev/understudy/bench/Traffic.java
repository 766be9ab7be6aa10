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
import dev.understudy.exchange.wire.ExchangeCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a proxy would have published at a thousand exchanges a second: counts are kept per span of time and samples change
 * at most every few seconds, so that a slower trickle costs more rows an exchange.
 *
 * @param records how many are measured and warmed up with in all
 * @param bytes of each body
 * @param differing how many in a thousand differ, in one leaf; of the others both bodies are left out as equal
 * @param endpoints that the exchanges are of, in turn
 * @param groups of each endpoint: leaves that differ, in turn
 */
record Traffic(String title, int records, int bytes, int differing, int endpoints, int groups) {
    static final Origin ORIGIN = new Origin("bench", 1);
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final Headers JSON = Headers.of("Content-Type", "application/json");
    private static final Instant START = Instant.parse("2026-03-04T09:00:00Z");
    private static final Duration BETWEEN = Duration.ofMillis(1);
    private static final Leg NOTHING = new Leg.NotAsked(Leg.Why.NOTHING_TO_RECHECK);

    /** The exchange of that number, the same in every run. */
    Exchange exchange(int number) {
        boolean differs = number % 1_000 < differing;
        String notes = Notes.of(bytes, number);
        String resource = "things-" + number % endpoints;
        return new Exchange(
                new UUID((7L << 12) | ((long) number << 16), Long.MIN_VALUE | number),
                ORIGIN,
                START.plus(BETWEEN.multipliedBy(number)),
                new Endpoint("GET", "/api/v1/" + resource + "/{id}"),
                "api",
                new PathMapping("/api/v1/", "/api/v2/"),
                ServedBy.PRIMARY,
                "client-" + number % 1_009,
                new Request("GET", "/api/v1/" + resource + "/" + number, "HTTP/1.1", Headers.NONE, Body.EMPTY),
                new Legs(
                        leg("v1-" + number % 4, body(differs, number, "18.90", notes)),
                        leg("v2-" + number % 3, body(differs, number, "18.91", notes)),
                        NOTHING,
                        NOTHING));
    }

    /** Of one exchange on average, before Kafka packs it. */
    long recordBytes() {
        return IntStream.range(0, 1_000)
                        .mapToLong(number -> ExchangeCodec.encode(exchange(number)).length)
                        .sum()
                / 1_000;
    }

    private Body body(boolean differs, int number, String price, String notes) {
        String name = "price-" + LETTERS.charAt(number / endpoints % groups);
        String text = "{\"id\":" + number + ",\"" + name + "\":\"" + price + "\",\"notes\":" + notes + "}";
        Body whole = Body.asSent(Bytes.utf8(text));
        return differs ? whole : whole.without(Body.Kept.Why.MEANS_THE_SAME);
    }

    private static Leg leg(String instance, Body body) {
        return new Leg.Answered(
                new Leg.Instance(instance + ":8000", "1.0"),
                START,
                Duration.ofMillis(3),
                Duration.ofMillis(4),
                new Answer(200, "OK", JSON, body, Headers.NONE));
    }
}
