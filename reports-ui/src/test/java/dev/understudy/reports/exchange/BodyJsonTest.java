package dev.understudy.reports.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.reports.http.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BodyJsonTest {
    @Test
    void showsTextExactlyAsItWas() {
        String text = "{\"n\": 9007199254740993, \"ü\":1.0}";

        assertThat(BodyJson.of(whole(text.getBytes(StandardCharsets.UTF_8))).text())
                .isEqualTo(text);
    }

    @Test
    void showsOtherBytesAsBase64() {
        var body = BodyJson.of(whole(new byte[] {(byte) 0xff, 0}));

        assertThat(body.text()).isNull();
        assertThat(body.base64()).isEqualTo("/wA=");
    }

    @Test
    void leavesOutTheCharacterThatACutWentThrough() {
        byte[] bytes = "aü".getBytes(StandardCharsets.UTF_8);
        var cut = new Body.Kept.Prefix(Bytes.owning(Arrays.copyOf(bytes, 2)), Body.Form.DECODED);

        var body = BodyJson.of(new Body(9, 9, null, null, cut));

        assertThat(body.kept()).isEqualTo("prefix");
        assertThat(body.text()).isEqualTo("a");
    }

    @Test
    void saysWhyNothingIsKept() {
        var json = JsonText.MAPPER.writeValueAsString(BodyJson.of(Body.EMPTY.without(Body.Kept.Why.NOT_REDACTABLE)));

        assertThat(json)
                .isEqualTo("{\"wireLength\":0,\"decodedLength\":0,\"kept\":\"nothing\",\"why\":\"not-redactable\"}");
    }

    private static Body whole(byte[] bytes) {
        return new Body(
                bytes.length, bytes.length, null, null, new Body.Kept.Whole(Bytes.owning(bytes), Body.Form.DECODED));
    }
}
