package dev.understudy.exchange.redact;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.ServedBy;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.ExchangePass.Side;
import dev.understudy.exchange.template.SegmentTemplates;
import dev.understudy.exchange.wire.ExchangeCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The record of an exchange in which one message is the request and what both sides answered. */
final class Recorded {
    private Recorded() {}

    static Exchange exchange(RedactionSettings settings, String target, Headers headers, CapturedBody body) {
        var pass = new ExchangePass(settings, PathMapping.IDENTITY, Passed.keys(0));
        return new Exchange(
                new UUID(1, 2),
                new Origin("proxy-1", 1),
                Instant.EPOCH,
                new Endpoint("GET", SegmentTemplates.templateOf(target, settings.patterns())),
                "api",
                PathMapping.IDENTITY,
                ServedBy.PRIMARY,
                "",
                pass.request("GET", target, "HTTP/1.1", headers, body),
                new Legs(
                        answered(pass.shipped(pass.see(Side.PRIMARY, 200, "OK", headers, body, headers))),
                        answered(pass.shipped(pass.see(Side.CANDIDATE, 200, "OK", headers, body, headers))),
                        new Leg.NotAsked(Leg.Why.OFF),
                        new Leg.NotAsked(Leg.Why.OFF)));
    }

    /** Its bytes, one character each. */
    static String text(Exchange exchange) {
        return new String(ExchangeCodec.encode(exchange), StandardCharsets.ISO_8859_1);
    }

    private static Leg answered(Answer answer) {
        return new Leg.Answered(Leg.Instance.NONE, Instant.EPOCH, Duration.ZERO, Duration.ZERO, answer);
    }
}
