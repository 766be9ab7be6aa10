package dev.understudy.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedDecoderTest {
    private static final String BODY = "3\r\nabc\r\nA;x=\"y\"\r\n0123456789\r\n0\r\nX-Sum: 1\r\n\r\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1000})
    void yieldsTheSameWhateverThePackets(int packet) {
        var decoder = new ChunkedDecoder(true);
        var inbox = new Inbox();
        inbox.use(new byte[64]);
        var payload = new StringBuilder();
        BodyDecoder.Step step = BodyDecoder.Step.MORE;
        for (int from = 0; from < BODY.length(); from += packet) {
            step = feed(decoder, inbox, BODY.substring(from, Math.min(BODY.length(), from + packet)), payload);
        }

        assertThat(step).isEqualTo(BodyDecoder.Step.DONE);
        assertThat(payload).hasToString("abc0123456789");
        assertThat(decoder.trailers().value(0)).isEqualTo("1");
        assertThat(decoder.trusted()).isTrue();
    }

    @Test
    void leavesWhatFollowsTheBody() {
        var decoder = new ChunkedDecoder(true);
        var inbox = new Inbox();
        inbox.use(new byte[64]);

        feed(decoder, inbox, "1\r\nx\r\n0\r\n\r\nGET", new StringBuilder());

        assertThat(inbox.end() - inbox.start()).isEqualTo(3);
    }

    @Test
    void forgivesAnOldServerAndRemembersIt() {
        var decoder = new ChunkedDecoder(false);
        var inbox = new Inbox();
        inbox.use(new byte[64]);
        var payload = new StringBuilder();

        BodyDecoder.Step step = feed(decoder, inbox, "1  \nx\n0\n\n", payload);

        assertThat(step).isEqualTo(BodyDecoder.Step.DONE);
        assertThat(payload).hasToString("x");
        assertThat(decoder.trusted()).isFalse();
    }

    private static BodyDecoder.Step feed(BodyDecoder decoder, Inbox inbox, String bytes, StringBuilder payload) {
        inbox.makeRoom();
        byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(raw, 0, inbox.array(), inbox.end(), raw.length);
        inbox.filled(raw.length);
        BodyDecoder.Step step = decoder.decode(inbox);
        for (int i = inbox.payloadStart(); i < inbox.payloadEnd(); i++) payload.append((char) inbox.array()[i]);
        return step;
    }
}
