package dev.understudy.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RequestParserTest {
    @Test
    void keepsEveryByteOfLinesAndTarget() {
        RequestHead head = accepted("GET /a%2F?x HTTP/1.1\r\nHost: h\r\nx-A: \u00ff\u0080\r\n\r\n");

        assertThat(head.target()).isEqualTo("/a%2F?x");
        assertThat(head.lines().name(1)).isEqualTo("x-A");
        assertThat(head.lines().value(1)).isEqualTo("\u00ff\u0080");
    }

    @Test
    void knowsTheFieldsItActsUponInAnyCase() {
        RequestHead head = accepted("GET / HTTP/1.1\r\nhOST: h\r\nCONNECTION: Keep-Alive, x\r\n\r\n");

        assertThat(head.lines().field(0)).isEqualTo(Field.HOST);
        assertThat(head.lines().lists(Field.CONNECTION, "keep-alive")).isTrue();
    }

    @Test
    void refusesMoreThanTwoHundredLines() {
        String lines = "X: 1\r\n".repeat(200);

        RequestOutcome outcome = parse("GET / HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RequestOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(431));
    }

    @Test
    void neverThrowsOnAnyHeadThatTheScanLetsThrough() {
        var random = new Random(7);
        String alphabet = "GET /:\r\n HTP1.0x\tHost,chunkedCL5";
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            byte[] bytes = text.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
            HeadScan scan = HeadScan.strict();
            if (scan.scan(bytes, 0, bytes.length) != HeadScan.Found.WHOLE) continue;

            assertThat(RequestParser.parse(Arrays.copyOf(bytes, scan.length()))).isNotNull();
        }
    }

    @Test
    void findsTheSameEndWhateverThePackets() {
        byte[] bytes = "GET / HTTP/1.1\r\nHost: h\r\n\r\nrest".getBytes(StandardCharsets.ISO_8859_1);
        HeadScan scan = HeadScan.strict();
        int end = 0;
        while (scan.scan(bytes, 0, end) == HeadScan.Found.MORE) end++;

        assertThat(scan.length()).isEqualTo(bytes.length - "rest".length());
    }

    private static RequestHead accepted(String head) {
        return ((RequestOutcome.Accepted) parse(head)).head();
    }

    private static RequestOutcome parse(String head) {
        return RequestParser.parse(head.getBytes(StandardCharsets.ISO_8859_1));
    }
}
