package dev.understudy.proxy.writes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.RefusedWrite;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseOutcome;
import dev.understudy.proxy.http.ResponseParser;
import dev.understudy.proxy.mirror.CapturedAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedWritesTest {
    private static final String ERROR = "500 Internal Server Error\r\nContent-Type: text/html";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre>django.db.utils.InternalError: cannot execute UPDATE in a read-only transaction</pre>",
                "{\"detail\":\"ERROR: cannot execute nextval() in a read-only transaction\"}",
                "psycopg2.errors.ReadOnlySqlTransaction",
                "ProgrammingError: permission denied for table shop_order",
                "(1290, 'The MySQL server is running with the --read-only option so it cannot execute this statement')",
                "(1792, 'Cannot execute statement in a READ ONLY transaction.')",
                "OperationalError: attempt to write a readonly database",
                "ORA-16000: database open for read-only access"
            })
    void areSeenInAnErrorPage(String body) {
        assertThat(RefusedWrites.areIn(answer(ERROR, bytes(body)))).isTrue();
    }

    @Test
    void areSeenInACodedErrorPage() throws IOException {
        byte[] coded = gzip("cannot execute INSERT in a read-only transaction");

        assertThat(RefusedWrites.areIn(answer(ERROR + "\r\nContent-Encoding: gzip", coded)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h1>Server Error (500)</h1>", "", "relation shop_order does not exist"})
    void areNotSeenInOtherErrorPages(String body) {
        assertThat(RefusedWrites.areIn(answer(ERROR, bytes(body)))).isFalse();
    }

    @Test
    void areNotSeenInAnAnswerThatOnlyTellsOfSuchThings() {
        byte[] manual = bytes("cannot execute INSERT in a read-only transaction");

        assertThat(RefusedWrites.areIn(answer("200 OK", manual))).isFalse();
    }

    @Test
    void areSeenWhereTheCandidateSaysSo() {
        CapturedAnswer swallowed = answer("200 OK\r\nx-understudy-refused-write: yes", bytes("{}"));

        assertThat(RefusedWrites.areIn(swallowed)).isTrue();
        assertThat(RefusedWrites.marked(swallowed).all(RefusedWrite.NAME)).containsExactly("yes");
    }

    @Test
    void areMarkedInTheRecordThoughTheErrorPageDoesNotGoAlong() {
        CapturedAnswer page = answer(ERROR, bytes("permission denied for sequence shop_order_id_seq"));

        Headers marked = RefusedWrites.marked(page);

        assertThat(RefusedWrite.isIn(marked)).isTrue();
        assertThat(marked.first("Content-Type")).contains("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "nonsense"})
    void areNotSeenInWhatCannotBeDecoded(String coding) {
        byte[] broken = bytes("cannot execute INSERT in a read-only transaction");

        assertThat(RefusedWrites.areIn(answer(ERROR + "\r\nContent-Encoding: " + coding, broken)))
                .isFalse();
    }

    private static CapturedAnswer answer(String head, byte[] body) {
        byte[] bytes = bytes("HTTP/1.1 " + head + "\r\n\r\n");
        var parsed = (ResponseOutcome.Accepted) ResponseParser.parse(bytes, false, true);
        return new CapturedAnswer(
                Leg.Instance.NONE,
                new Timing(Instant.EPOCH, Duration.ZERO, Duration.ZERO),
                parsed.head(),
                new CapturedBody(Bytes.owning(body), body.length),
                HeaderLines.NONE);
    }

    private static byte[] gzip(String text) throws IOException {
        var coded = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(coded)) {
            out.write(bytes(text));
        }
        return coded.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
