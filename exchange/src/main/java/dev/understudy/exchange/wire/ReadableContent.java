package dev.understudy.exchange.wire;

import dev.understudy.exchange.message.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JsonGenerator;

/** The bytes of a body for people: {@code text} where they are UTF-8, else {@code base64}. */
final class ReadableContent {
    private ReadableContent() {}

    static void write(JsonGenerator out, Bytes bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.unsafeArray()))
                    .toString();
            out.writeStringProperty("text", text);
        } catch (CharacterCodingException e) {
            out.writeStringProperty("base64", Base64.getEncoder().encodeToString(bytes.unsafeArray()));
        }
    }
}
