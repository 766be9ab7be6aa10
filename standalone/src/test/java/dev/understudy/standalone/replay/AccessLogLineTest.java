package dev.understudy.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Header;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessLogLineTest {
    private static final String AT = " [25/Nov/2026:10:00:00 +0100] ";

    @Test
    void readsTheCommonForm() {
        assertThat(read("192.0.2.7 - -" + AT + "\"GET /api/v1/orders/7/?a=1&a=2 HTTP/1.1\" 200 512"))
                .isEqualTo(asked("GET", "/api/v1/orders/7/?a=1&a=2", ""));
    }

    @Test
    void readsTheCombinedFormWithTheClientsNameForItself() {
        assertThat(read("192.0.2.7 - ann" + AT
                        + "\"HEAD /books HTTP/2.0\" 304 0 \"https://shop.example/a b\" \"Shop/2 (iOS)\""))
                .isEqualTo(asked("HEAD", "/books", "", new Header("User-Agent", "Shop/2 (iOS)")));
        assertThat(read("192.0.2.7 - ann" + AT + "\"GET / HTTP/1.1\" 200 0 \"-\" \"-\""))
                .isEqualTo(asked("GET", "/", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'shop.example:443 192.0.2.7 - -', shop.example:443",
        "'shop.example 2001:db8::1 - -', shop.example",
        "'192.0.2.7 - john doe', ''",
        "'2001:db8::1 - -', ''",
        "'<script> 192.0.2.7 - -', ''",
    })
    void takesTheFirstWordForAVirtualHostWhereAnAddressFollows(String before, String host) {
        assertThat(read(before + AT + "\"GET /a HTTP/1.1\" 200 1")).isEqualTo(asked("GET", "/a", host));
    }

    @Test
    void takesTheHostOfAnAbsoluteTarget() {
        assertThat(read("192.0.2.7 - -" + AT + "\"GET http://shop.example:80/a?b HTTP/1.1\" 200 1"))
                .isEqualTo(asked("GET", "/a?b", "shop.example:80"));
        assertThat(read("192.0.2.7 - -" + AT + "\"GET HTTPS://shop.example HTTP/1.1\" 200 1"))
                .isEqualTo(asked("GET", "/", "shop.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "/a\\x22b, '/a\"b'", // nginx
        "/a\\\"b, '/a\"b'", // Apache
        "/a\\\\b, /a\\b",
        "/a\\u0022b, '/a\"b'", // nginx, escape=json
        "/a%0d%0aX, /a%0d%0aX", // an escape of the URL is the server's to read
        "/a\\q, /a\\q",
        "/a\\x2, /a\\x2",
    })
    void undoesTheEscapesOfNginxAndApache(String written, String target) {
        assertThat(read("192.0.2.7 - -" + AT + "\"GET " + written + " HTTP/1.1\" 200 1"))
                .isEqualTo(asked("GET", target, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"GET /a\\x0d\\x0aX-Evil: 1 HTTP/1.1\" 200 1",
                "\"GET /a\\r\\nGET /b HTTP/1.1\" 200 1",
                "\"GET /a\\x20HTTP/1.1\\x0d\\x0a\\x0d\\x0aDELETE /b HTTP/1.1\" 200 1",
                "\"GET /a\\x00b HTTP/1.1\" 200 1",
                "\"GET /a b HTTP/1.1\" 200 1",
                "\"GET /caf\\xC3\\xA9 HTTP/1.1\" 200 1",
                "\"GET * HTTP/1.1\" 200 1",
                "\"GET ftp://a/b HTTP/1.1\" 200 1",
                "\"GET http://user:secret@shop.example/ HTTP/1.1\" 200 1",
                "\"get /a HTTP/1.1\" 200 1",
                "\"\\x16\\x03\\x01\\x02\" 400 157",
                "\"-\" 408 0",
                "\"GET /a\" 200 1",
                "\"GET /a HTTP/1.1\"",
                "\"GET /a HTTP/1.1\" - 1",
                "\"GET /a HTTP/1.1",
                "\"GET /a HTTP/1.1\\\" 200 1",
            })
    void takesNothingThatCannotBeSentAgainAsOneRequest(String request) {
        assertThat(read("192.0.2.7 - -" + AT + request)).isInstanceOf(Entry.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[", "[] \"", "\"GET / HTTP/1.1\" 200", "{\"json\": true}", "[25/Nov/2026] GET / 200"})
    void saysWhatALineLacksWithoutRepeatingIt(String line) {
        assertThat(read(line)).isInstanceOfSatisfying(Entry.Unusable.class, unusable -> {
            assertThat(unusable.place()).isEqualTo("line 1");
            assertThat(unusable.why()).isNotBlank().doesNotContain("json", "Nov");
        });
    }

    @Test
    void neverThrowsAndNeverLetsALineEndThrough() {
        var random = new Random(20_261_125);
        String alphabet = "\\\"[]x0dau \t\r\n/GETHP1.:-\u0000\u00e9";
        for (int round = 0; round < 50_000; round++) {
            var line = new StringBuilder("1.2.3.4 - -" + AT + "\"GET /");
            for (int i = random.nextInt(30); i > 0; i--)
                line.append(alphabet.charAt(random.nextInt(alphabet.length())));
            line.append(" HTTP/1.1\" 200 1 \"-\" \"a")
                    .append(alphabet.charAt(random.nextInt(alphabet.length())))
                    .append('"');

            if (!(read(line.toString()) instanceof Entry.Asked asked)) continue;
            String head = asked.request().target() + asked.request().lines();
            assertThat(head.chars()).as("%s", line).allMatch(character -> character >= ' ' && character < 0x7F);
            assertThat(asked.request().target()).doesNotContain(" ");
        }
    }

    private static Entry read(String line) {
        return AccessLogLine.read("line 1", line);
    }

    private static Entry asked(String method, String target, String host, Header... lines) {
        return new Entry.Asked("line 1", new PastRequest(method, target, host, List.of(lines)));
    }
}
