package dev.understudy.reports.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One body in the API. Text stays as it is, JSON too: parsing it would change its numbers.
 *
 * @param text where the kept bytes are UTF-8
 * @param base64 where they are not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BodyJson(
        long wireLength,
        long decodedLength,
        String kept,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String why,
        @Nullable String text,
        @Nullable String base64) {

    static BodyJson of(Body body) {
        return switch (body.kept()) {
            case Body.Kept.Whole whole -> shown(body, "whole", whole.bytes());
            case Body.Kept.Prefix prefix -> shown(body, "prefix", prefix.bytes());
            case Body.Kept.Nothing nothing ->
                new BodyJson(
                        body.wireLength(), body.decodedLength(), "nothing", Spelling.of(nothing.why()), null, null);
        };
    }

    private static BodyJson shown(Body body, String kept, Bytes bytes) {
        String text = utf8(bytes, kept.equals("prefix"));
        String base64 = text == null ? Base64.getEncoder().encodeToString(bytes.unsafeArray()) : null;
        return new BodyJson(body.wireLength(), body.decodedLength(), kept, null, text, base64);
    }

    /** @param cut whether the last character may be incomplete; it is left out then */
    private static @Nullable String utf8(Bytes bytes, boolean cut) {
        var text = CharBuffer.allocate(bytes.length());
        boolean whole = !cut;
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.unsafeArray()), text, whole);
        return result.isError() ? null : text.flip().toString();
    }
}
