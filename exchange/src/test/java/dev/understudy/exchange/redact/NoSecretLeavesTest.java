package dev.understudy.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Headers;
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
        Headers headers = Headers.of(
                "Content-Type", type,
                "Authorization", "Token hunter2",
                "Cookie", "a=1; sessionid=hunter2",
                "Set-Cookie", "sessionid=hunter2; Path=/; HttpOnly",
                "Location", "https://h/cb?code=hunter2#access_token=hunter2",
                "Link", "</b?token=hunter2>; rel=next",
                "X-Shop-Customer", "hunter2",
                "X-Api-Key", "hunter2");

        String record = Recorded.text(Recorded.exchange(
                RedactionSettings.defaults(),
                "/b?token=hunter2&x=1&user[password]=hunter2",
                headers,
                Passed.captured(body)));

        assertThat(record).contains("Content-Type").doesNotContain(SECRET);
    }
}
