package dev.understudy.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.understudy.exchange.wire.ExchangeCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One secret in every place where one can stand; the encoded record is searched for its bytes. */
class NoSecretLeavesTest {
    private static final String SECRET = "hunter2";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"a\":[{\"password\":\"hunter2\"}]}",
                "application/json | {\"password\":{\"deep\":[\"hunter2\"]}}",
                "application/vnd.api+json | {\"PASSWORD\":\"x hunter2 y\"}",
                "application/json | {\"password\":\"a\",\"password\":\"hunter2\"}",
                "application/json | {\"next\":\"/b?token=hunter2\"}",
                "application/json | {\"raw\":\"{\\\"token\\\":\\\"hunter2\\\"}\"}",
                "application/json | {\"raw\":\" [{\\\"raw\\\":\\\"{\\\\\\\"token\\\\\\\":\\\\\\\"hunter2\\\\\\\"}\\\"}]\"}",
                "application/json | {\"password\":\"hunter2\"",
                "application/json | hunter2",
                "application/problem+json | {\"detail\":\"/reset?code=hunter2 expired\"}",
                "application/x-www-form-urlencoded | user=jo&password=hunter2",
                "application/x-www-form-urlencoded | {\"password\":\"hunter2\"}",
                "text/html | <input value=hunter2>",
                "text/plain | hunter2",
                "application/octet-stream | hunter2",
            })
    void findsItsBytesNowhereInTheRecord(String type, String body) {
        byte[] record = ExchangeCodec.encode(exchange(type, body));

        assertThat(new String(record, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }

    private static Exchange exchange(String type, String body) {
        var pass = new ExchangePass(RedactionSettings.defaults(), PathMapping.IDENTITY, Passed.keys(0));
        CapturedBody captured = Passed.captured(body);
        Headers headers = Headers.of(
                "Content-Type", type,
                "Authorization", "Token hunter2",
                "Cookie", "a=1; sessionid=hunter2",
                "Set-Cookie", "sessionid=hunter2; Path=/; HttpOnly",
                "Location", "https://h/cb?code=hunter2#access_token=hunter2",
                "Link", "</b?token=hunter2>; rel=next",
                "X-Api-Key", "hunter2");
        return new Exchange(
                new UUID(1, 2),
                new Origin("proxy-1", 1),
                Instant.EPOCH,
                new Endpoint("GET", "/b"),
                "api",
                PathMapping.IDENTITY,
                ServedBy.PRIMARY,
                "",
                pass.request("GET", "/b?token=hunter2&x=1&user[password]=hunter2", "HTTP/1.1", headers, captured),
                new Legs(
                        answered(pass.shipped(pass.see(Side.PRIMARY, 200, "OK", headers, captured, headers))),
                        answered(pass.shipped(pass.see(Side.CANDIDATE, 200, "OK", headers, captured, headers))),
                        new Leg.NotAsked(Leg.Why.OFF),
                        new Leg.NotAsked(Leg.Why.OFF)));
    }

    private static Leg answered(Answer answer) {
        return new Leg.Answered(Leg.Instance.NONE, Instant.EPOCH, Duration.ZERO, Duration.ZERO, answer);
    }
}
