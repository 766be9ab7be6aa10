package dev.understudy.exchange.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import dev.understudy.exchange.coding.ContentDecoding.Decoded;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDecodingTest {
    private static final byte[] PLAIN = "{\"title\": \"Emma\"} ".repeat(50).getBytes(StandardCharsets.UTF_8);
    private static final long LIMIT = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZip", "deflate", "br", "zstd", "gzip, br", "br,gzip, identity, zstd"})
    void undoesTheCodingsThatAreNamedLastOneFirst(String codings) throws IOException {
        byte[] coded = PLAIN;
        for (String coding : codings.split(",")) coded = code(coding.strip(), coded);

        assertThat(decode(codings, coded)).isEqualTo(new Decoded.Plain(Bytes.owning(PLAIN)));
    }

    @Test
    void undoesCodingsThatStandOnSeveralLines() throws IOException {
        byte[] coded = code("br", code("gzip", PLAIN));
        Headers headers = Headers.of("Content-Encoding", "gzip", "content-encoding", "br");

        assertThat(ContentDecoding.decode(headers, Bytes.owning(coded), LIMIT))
                .isEqualTo(new Decoded.Plain(Bytes.owning(PLAIN)));
    }

    @Test
    void undoesTheBareDeflateThatSomeServersSend() throws IOException {
        assertThat(decode("deflate", deflated(true))).isEqualTo(new Decoded.Plain(Bytes.owning(PLAIN)));
    }

    @Test
    void handsBackTheVerySameBytesWhereNothingIsCoded() {
        Bytes bytes = Bytes.owning(PLAIN);

        assertThat(((Decoded.Plain) ContentDecoding.decode(Headers.NONE, bytes, LIMIT)).bytes())
                .isSameAs(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void failsOnAStreamThatBreaksOffAnywhere(String coding) throws IOException {
        byte[] coded = code(coding, PLAIN);
        for (int length = 1; length < coded.length; length++) {
            assertThat(decode(coding, Arrays.copyOf(coded, length)))
                    .as("%d of %d bytes", length, coded.length)
                    .isInstanceOf(Decoded.Failed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void failsOnBytesThatAreNotCodedAtAll(String coding) {
        assertThat(decode(coding, PLAIN)).isInstanceOf(Decoded.Failed.class);
    }

    @Test
    void failsOnACodingThatNobodyKnows() {
        assertThat(decode("gzip, rot13", PLAIN)).isEqualTo(new Decoded.Failed("unknown content coding 'rot13'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void stopsAtTheLimit(String coding) throws IOException {
        byte[] coded = code(coding, new byte[100_000]);

        assertThat(ContentDecoding.decode(Headers.of("Content-Encoding", coding), Bytes.owning(coded), 99_999))
                .isInstanceOf(Decoded.Failed.class);
    }

    @Test
    void callsABodyThatGrowsMoreThanAThousandfoldABomb() throws IOException {
        byte[] bomb = code("br", new byte[8 << 20]);

        assertThat(decode("br", bomb, 64 << 20)).isInstanceOf(Decoded.Failed.class);
    }

    @Test
    void refusesAnEndlessListOfCodings() {
        assertThat(decode("gzip, gzip, gzip, gzip, gzip", PLAIN)).isInstanceOf(Decoded.Failed.class);
    }

    private static Decoded decode(String codings, byte[] bytes) {
        return decode(codings, bytes, LIMIT);
    }

    private static Decoded decode(String codings, byte[] bytes, long limit) {
        return ContentDecoding.decode(Headers.of("Content-Encoding", codings), Bytes.owning(bytes), limit);
    }

    private static byte[] code(String coding, byte[] plain) throws IOException {
        return switch (coding) {
            case "br" -> {
                Brotli4jLoader.ensureAvailability();
                yield Encoder.compress(plain);
            }
            case "zstd" -> Zstd.compress(plain);
            case "deflate" -> {
                var out = new ByteArrayOutputStream();
                try (OutputStream deflater = new DeflaterOutputStream(out)) {
                    deflater.write(plain);
                }
                yield out.toByteArray();
            }
            case "identity" -> plain;
            default -> {
                var out = new ByteArrayOutputStream();
                try (OutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(plain);
                }
                yield out.toByteArray();
            }
        };
    }

    private static byte[] deflated(boolean bare) throws IOException {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        var out = new ByteArrayOutputStream();
        try (OutputStream stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(PLAIN);
        }
        deflater.end();
        return out.toByteArray();
    }
}
