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
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generates exchanges of every shape; the same seed gives the same one. */
record Exchanges(RandomGenerator random) {

    static Exchange seeded(long seed) {
        return new Exchanges(new Random(seed)).exchange();
    }

    Exchange exchange() {
        boolean mapped = random.nextBoolean();
        return new Exchange(
                new UUID(random.nextLong(), random.nextLong()),
                new Origin(pick("proxy-", Origin.REPLAY + "proxy-") + random.nextInt(9), 1 + random.nextLong(1000)),
                instant(),
                new Endpoint(pick("GET", "HEAD", "OPTIONS"), "/" + text()),
                text(),
                mapped ? new PathMapping("/api/v1/", "/api/v2/") : PathMapping.IDENTITY,
                pick(ServedBy.values()),
                pick("", "0f3a"),
                new Request("GET", "/" + text(), pick("HTTP/1.1", "HTTP/1.0", "HTTP/2"), headers(), body()),
                new Legs(leg(), leg(), leg(), leg()),
                random.nextBoolean());
    }

    private Leg leg() {
        return switch (random.nextInt(3)) {
            case 0 -> new Leg.Answered(instance(), instant(), duration(), duration(), answer());
            case 1 -> new Leg.Unanswered(instance(), instant(), duration(), pick(Leg.Reason.values()));
            default -> new Leg.NotAsked(pick(Leg.Why.values()));
        };
    }

    private Answer answer() {
        return new Answer(random.nextInt(200, 1000), text(), headers(), body(), headers());
    }

    private Body body() {
        Bytes bytes = bytes();
        Body.Form form = pick(Body.Form.values());
        Body.Kept kept = switch (random.nextInt(3)) {
            case 0 -> new Body.Kept.Whole(bytes, form);
            case 1 -> new Body.Kept.Prefix(bytes, form);
            default -> new Body.Kept.Nothing(pick(Body.Kept.Why.values()));
        };
        return new Body(random.nextLong(1L << 40), random.nextLong(-1, 1L << 40), digest(), digest(), kept);
    }

    private Leg.Instance instance() {
        return random.nextBoolean() ? Leg.Instance.NONE : new Leg.Instance("10.0.0.7:8000", text());
    }

    private Headers headers() {
        return new Headers(Stream.generate(() -> new Header(text(), text()))
                .limit(random.nextInt(4))
                .toList());
    }

    private String text() {
        return pick("", "x", "X-Build", "é", "\"\\\n", "7".repeat(100), "漢字 \ud83d\ude00");
    }

    private @Nullable String digest() {
        return random.nextBoolean() ? null : "ab".repeat(32);
    }

    private Bytes bytes() {
        byte[] bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        return Bytes.owning(bytes);
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
    }

    private Duration duration() {
        return Duration.of(random.nextLong(1L << 40), ChronoUnit.MICROS);
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }
}
