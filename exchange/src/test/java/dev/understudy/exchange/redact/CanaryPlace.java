package dev.understudy.exchange.redact;

import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Where a canary stands: once under a name that is known as a secret's, once under one that says nothing. */
enum CanaryPlace {
    HEADER,
    SET_COOKIE,
    QUERY,
    PATH,
    JSON_VALUE,
    JSON_KEY,
    JSON_IN_STRING,
    FORM,
    MULTIPART,
    TRUNCATED,
    GZIP,
    ERROR_PAGE;

    /** One message, as request and as answer. */
    record Message(String target, Headers headers, CapturedBody body) {}

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Message named(Canary canary) {
        return switch (this) {
            case HEADER -> head("/a", "X-Api-Key", canary.line());
            case QUERY -> head("/a?token=" + canary.escaped(), "Accept", "*/*");
            case JSON_KEY -> json("{\"secret\":{\"" + canary.inJson() + "\":1}}");
            case ERROR_PAGE -> page("<a href=\"/reset?token=" + canary.escaped() + "\">retry</a>");
            default -> at(canary, "password");
        };
    }

    Message unnamed(Canary canary) {
        return switch (this) {
            case HEADER -> head("/a", "User-Agent", canary.line());
            case QUERY -> head("/a?q=" + canary.escaped(), "Accept", "*/*");
            case JSON_KEY -> json("{\"" + canary.inJson() + "\":1}");
            case ERROR_PAGE -> page("<p>no such thing: " + canary.secret() + "</p>");
            default -> at(canary, "note");
        };
    }

    private Message at(Canary canary, String field) {
        String json = "{\"" + field + "\":\"" + canary.inJson() + "\",\"n\":1}";
        return switch (this) {
            case SET_COOKIE -> head("/a", "Set-Cookie", "sid=" + canary.escaped() + "; Path=/; HttpOnly");
            case PATH -> head("/people/" + canary.inPath() + "/orders", "Accept", "*/*");
            case JSON_IN_STRING ->
                json("{\"raw\":\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
            case FORM -> body("application/x-www-form-urlencoded", field + "=" + canary.escaped() + "&n=1");
            case MULTIPART ->
                body(
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + canary.secret()
                                + "\r\n--x--\r\n");
            case TRUNCATED -> truncated(json);
            case GZIP -> gzip(json);
            default -> json(json);
        };
    }

    private static Message head(String target, String name, String value) {
        return new Message(target, Headers.of(name, value), CapturedBody.NONE);
    }

    private static Message json(String json) {
        return body("application/json", json);
    }

    private static Message page(String html) {
        return body("text/html; charset=utf-8", "<html><h1>500</h1>" + html + "</html>\n");
    }

    private static Message body(String type, String text) {
        return new Message("/a", Headers.of("Content-Type", type), Passed.captured(text));
    }

    /** The first bytes of a longer body; all of the canary is among them. */
    private static Message truncated(String json) {
        Bytes first = Bytes.utf8("[" + json + ",{\"more\":\"");
        return new Message("/a", Headers.of("Content-Type", "application/json"), new CapturedBody(first, 1 << 20));
    }

    private static Message gzip(String json) {
        var coded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Bytes bytes = Bytes.owning(coded.toByteArray());
        Headers headers = Headers.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        return new Message("/a", headers, new CapturedBody(bytes, bytes.length()));
    }
}
