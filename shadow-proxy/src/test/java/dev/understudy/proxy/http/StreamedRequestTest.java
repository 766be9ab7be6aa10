package dev.understudy.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of HTTP/2 requests before the guard. A field is written {@code name=value} here, several with {@code |}. */
class StreamedRequestTest {
    private static final String GET = ":method=GET|:scheme=https|:authority=h:1|:path=/a?b";

    @Test
    void becomesAHeadOfHttp11() {
        RequestHead head = accepted(GET + "|accept=x|cookie=a=1|cookie=b=2", false);

        assertThat(head.method()).isEqualTo("GET");
        assertThat(head.target()).isEqualTo("/a?b");
        assertThat(head.framing()).isEqualTo(new Framing.None());
        assertThat(head.lines().toHeaders())
                .isEqualTo(new Headers(List.of(
                        new Header("host", "h:1"), new Header("accept", "x"), new Header("cookie", "a=1; b=2"))));
    }

    @Test
    void framesABodyByItsLengthOrByChunks() {
        assertThat(accepted(GET + "|content-length=3", true).framing()).isEqualTo(new Framing.Length(3));
        assertThat(accepted(GET, true).framing()).isEqualTo(new Framing.Chunked());
        assertThat(accepted(GET + "|content-length=0", false).framing()).isEqualTo(new Framing.Length(0));
    }

    @Test
    void takesHostWhereThereIsNoAuthority() {
        assertThat(accepted(":method=GET|:scheme=https|:path=/|host=shop", false)
                        .lines()
                        .first(Field.HOST))
                .isEqualTo("shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection=close",
                "keep-alive=5",
                "proxy-connection=x",
                "transfer-encoding=chunked",
                "upgrade=h2c",
                "te=gzip",
                "X-Upper=1",
                "a b=1",
                "a:b=1",
                "content-length=+3",
                "content-length=3|content-length=3",
                "content-length=3|content-length=4",
                "host=other",
                ":method=POST",
                ":protocol=websocket",
                "a=b\r\nx: y",
                "a=b\rc",
                "a=b\nc",
                "a=b\0c",
                "a= b",
                "a=b ",
                "content_length=3"
            })
    void refusesFieldsThatServersCouldReadInTwoWays(String field) {
        assertThat(parse(GET + "|" + field, true)).isInstanceOf(RequestOutcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":scheme=https|:authority=h|:path=/",
                ":method=GET|:authority=h|:path=/",
                ":method=GET|:scheme=https|:authority=h",
                ":method=GET|:scheme=https|:path=/",
                ":method=GET|:scheme=ftp|:authority=h|:path=/",
                ":method=GET|:scheme=https|:authority=h|:path=",
                ":method=GET|:scheme=https|:authority=h|:path=http://other/",
                ":method=GET|:scheme=https|:authority=h|:path=/a HTTP/1.1",
                ":method=GET|:scheme=https|:authority=h|:path=/a\r\nx: y",
                ":method=GET|:scheme=https|:authority=h@i/|:path=/",
                ":method=GET /x HTTP/1.1\r\na: |:scheme=https|:authority=h|:path=/",
                ":method=G T|:scheme=https|:authority=h|:path=/",
                ":method=CONNECT|:scheme=https|:authority=h|:path=/",
                ":method=GET|:scheme=https|:authority=h|:path=/|content-length=3"
            })
    void refusesHeadsThatAreNotWhole(String fields) {
        assertThat(parse(fields, false)).isInstanceOf(RequestOutcome.Refused.class);
    }

    @Test
    void refusesAnExpectation() {
        assertThat(parse(GET + "|expect=100-continue", true))
                .isInstanceOfSatisfying(
                        RequestOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(417));
    }

    @Test
    void readsTrailersAndRefusesPseudoHeadersAmongThem() {
        assertThat(StreamedRequest.trailers(fields("x-sum=7")).orElseThrow().count())
                .isEqualTo(1);
        assertThat(StreamedRequest.trailers(fields(":path=/"))).isEmpty();
        assertThat(StreamedRequest.trailers(fields("a=b\r\nc: d"))).isEmpty();
    }

    private static RequestHead accepted(String fields, boolean bodyFollows) {
        return ((RequestOutcome.Accepted) parse(fields, bodyFollows)).head();
    }

    private static RequestOutcome parse(String fields, boolean bodyFollows) {
        return StreamedRequest.parse(fields(fields), bodyFollows);
    }

    private static List<Header> fields(String text) {
        var fields = new ArrayList<Header>();
        for (String field : text.split("\\|", -1)) {
            int equals = field.indexOf('=', 1);
            fields.add(new Header(field.substring(0, equals), field.substring(equals + 1)));
        }
        return fields;
    }
}
