package dev.understudy.standalone.bookshop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One answer.
 *
 * @param after how long the shop takes for it
 */
record Reply(int status, Map<String, String> headers, byte[] body, Duration after) {

    static Reply json(int status, String body) {
        return of(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply json(String body) {
        return json(200, body);
    }

    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Duration.ZERO);
    }

    static Reply notFound(String detail) {
        return json(404, "{\"detail\":\"" + detail + "\"}");
    }

    Reply with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, all, body, after);
    }

    Reply after(Duration pause) {
        return new Reply(status, headers, body, pause);
    }

    Reply gzipped() {
        var coded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Reply(status, headers, coded.toByteArray(), after).with("Content-Encoding", "gzip");
    }
}
