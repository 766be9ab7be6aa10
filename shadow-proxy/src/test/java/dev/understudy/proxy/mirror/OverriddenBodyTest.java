package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverriddenBodyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "_method=DELETE",
                "a=1&_method=put",
                "a=1&%5Fmethod=put",
                "a=1&_METHOD=put&b=2",
                "a=1;_method=put",
                "a=1&.method=put",
                "a=1&X-HTTP-Method-Override=DELETE",
                "--b\r\nContent-Disposition: form-data; name=\"_method\"\r\n\r\nDELETE\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=_method\r\n\r\nDELETE\r\n--b--\r\n",
                "{\"_method\":\"DELETE\"}",
                "{\"a\":1,\"\\u005fmethod\" : \"DELETE\"}",
                "<r><_method>DELETE</_method></r>"
            })
    void mayAskForAnotherMethod(String body) {
        assertThat(OverriddenBody.mayBe(head(""), bytes(body.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "payment_method=card&method=fast",
                "{\"payment_method\":\"card\",\"method\":\"DELETE\",\"delivery-method\":1}",
                "{\"text\":\"the best method\"}",
                "q=100%25&p=%zz"
            })
    void isLeftAloneWhereItOnlySpeaksOfMethods(String body) {
        assertThat(OverriddenBody.mayBe(head(""), bytes(body.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void isReadInWideCharactersToo() {
        byte[] wide = "{\"_method\":\"DELETE\"}".getBytes(StandardCharsets.UTF_16);

        assertThat(OverriddenBody.mayBe(head(""), bytes(wide))).isTrue();
    }

    @Test
    void mayBeAnythingWhereItIsCoded() {
        assertThat(OverriddenBody.mayBe(head("Content-Encoding: gzip\r\n"), bytes(new byte[] {1})))
                .isTrue();
        assertThat(OverriddenBody.mayBe(head("Content-Encoding: identity\r\n"), bytes(new byte[] {1})))
                .isFalse();
    }

    private static CapturedBody bytes(byte[] bytes) {
        return new CapturedBody(Bytes.owning(bytes), bytes.length);
    }

    private static RequestHead head(String lines) {
        String head = "POST /search HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n";
        return ((RequestOutcome.Accepted) RequestParser.parse(head.getBytes(StandardCharsets.ISO_8859_1))).head();
    }
}
