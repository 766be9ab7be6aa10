package dev.understudy.exchange.redact;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.canonical.SipKey;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.ExchangePass.Side;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** What comes out of one pass, in words that tests read well with. */
record Passed(ExchangePass pass) {
    static final String TOKEN = "\\[redacted:[0-9a-f]{16}]";
    private static final RunningKey BLOCKS = new RunningKey(new Random(1));
    static final Headers JSON = Headers.of("Content-Type", "application/json; charset=utf-8");

    static Passed by(RedactionSettings settings) {
        return new Passed(new ExchangePass(settings, new PathMapping("/api/v1/", "/api/v2/"), keys(0)));
    }

    static PassKeys keys(int seed) {
        return PassKeys.of(new SipKey(seed, seed), 1, BLOCKS);
    }

    static Passed byDefaults() {
        return by(RedactionSettings.defaults());
    }

    static Passed shippingText() {
        return by(new RedactionSettings(NamedSecrets.builtIn(), SecretPatterns.BUILT_IN, true));
    }

    static CapturedBody captured(String text) {
        Bytes bytes = Bytes.utf8(text);
        return new CapturedBody(bytes, bytes.length());
    }

    static String text(Body body) {
        return switch (body.kept()) {
            case Body.Kept.Whole whole -> whole.bytes().text(StandardCharsets.UTF_8);
            case Body.Kept.Prefix prefix -> prefix.bytes().text(StandardCharsets.UTF_8);
            case Body.Kept.Nothing nothing -> nothing.why().name();
        };
    }

    Body body(Side side, Headers headers, CapturedBody body) {
        return pass.shipped(see(side, headers, body)).body();
    }

    SeenAnswer see(Side side, Headers headers, CapturedBody body) {
        return pass.see(side, 200, "OK", headers, body, Headers.NONE);
    }

    SeenAnswer see(Side side, Headers headers, String text) {
        return see(side, headers, captured(text));
    }

    Body primary(Headers headers, String text) {
        return body(Side.PRIMARY, headers, captured(text));
    }

    Body candidate(Headers headers, String text) {
        return body(Side.CANDIDATE, headers, captured(text));
    }

    String json(String json) {
        return text(primary(JSON, json));
    }

    String header(String name, String value) {
        return pass.shipped(see(Side.PRIMARY, Headers.of(name, value), CapturedBody.NONE))
                .headers()
                .lines()
                .getFirst()
                .value();
    }

    String target(String target) {
        return pass.request("GET", target, "HTTP/1.1", Headers.NONE, CapturedBody.NONE)
                .target();
    }
}
