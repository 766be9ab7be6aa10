package dev.understudy.comparison.body;

import dev.understudy.comparison.difference.Shape;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.header.MediaType;
import dev.understudy.comparison.json.JsonDocument;
import dev.understudy.comparison.json.JsonReader;
import dev.understudy.comparison.xml.XmlDocument;
import dev.understudy.comparison.xml.XmlReader;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A body, content codings undone, with what its headers say it is. */
record TypedBytes(MediaType type, Bytes bytes) {

    static TypedBytes of(Answer answer, Bytes bytes) {
        MediaType type =
                answer.headers().first("content-type").map(MediaType::of).orElse(MediaType.NONE);
        return new TypedBytes(type, bytes);
    }

    /** A side that names no type may be anything. */
    boolean mayBeJson() {
        return saysJson() || type.essence().isEmpty();
    }

    boolean saysJson() {
        return type.isJson() || type.isJsonRecords();
    }

    boolean isLines() {
        return type.isText() || saysJson();
    }

    /** Text in another charset is read by it; where the bytes are none, as UTF-8, which JSON is (RFC 8259). */
    JsonDocument json() {
        JsonReader.Form form = form();
        Charset charset = type.charset().orElse(StandardCharsets.UTF_8);
        boolean named = !charset.equals(StandardCharsets.UTF_8);
        return (named ? Characters.strictly(bytes, charset) : Optional.<String>empty())
                .map(text -> JsonReader.read(text, form))
                .orElseGet(() -> JsonReader.read(bytes.unsafeArray(), form));
    }

    private JsonReader.Form form() {
        if (!type.isJsonRecords()) return JsonReader.Form.DOCUMENT;
        return type.isJsonLines() ? JsonReader.Form.LINES : JsonReader.Form.SEQUENCE;
    }

    XmlDocument xml() {
        return XmlReader.read(bytes.unsafeArray(), type.charset());
    }

    Text text() {
        return Text.of(bytes, type);
    }

    /** Its text beside that of another body: bytes of another charset than they should be in are not taken for text. */
    Text textBeside(TypedBytes other) {
        Text text = text();
        return text.fits() || !other.text().fits() ? text : Text.asSeen(bytes, type);
    }

    Value value(XmlDocument document) {
        return switch (document) {
            case XmlDocument.Read read -> value();
            case XmlDocument.Invalid invalid -> new Value(invalid.why(), Shape.BYTES);
            case XmlDocument.TooComplex tooComplex -> new Value(tooComplex.why(), Shape.BYTES);
        };
    }

    /** The body as one value: its text where it is text, else what can be said of any bytes. */
    Value value() {
        return isLines() ? Value.text(text().text()) : digest();
    }

    /** Type, length and digest. */
    Value digest() {
        String named = type.essence().isEmpty() ? "" : type.essence() + ", ";
        return new Value(named + bytes.length() + " bytes, SHA-256 " + sha256(), Shape.BYTES);
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.unsafeArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
