package dev.understudy.exchange.wire;

import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/**
 * Writes requests, answers and bodies.
 *
 * @param content how the kept bytes of a body are spelled
 */
record MessageWriter(JsonGenerator out, BiConsumer<JsonGenerator, Bytes> content) {

    void request(Request request) {
        out.writeStartObject();
        out.writeStringProperty("method", request.method());
        out.writeStringProperty("target", request.target());
        out.writeStringProperty("version", request.version());
        headers("headers", request.headers());
        body(request.body());
        out.writeEndObject();
    }

    void answer(Answer answer) {
        out.writeStartObject();
        out.writeNumberProperty("status", answer.status());
        out.writeStringProperty("reason", answer.reason());
        headers("headers", answer.headers());
        body(answer.body());
        headers("trailers", answer.trailers());
        out.writeEndObject();
    }

    private void headers(String field, Headers headers) {
        out.writeArrayPropertyStart(field);
        for (Header line : headers.lines()) {
            out.writeStartObject();
            out.writeStringProperty("name", line.name());
            out.writeStringProperty("value", line.value());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void body(Body body) {
        out.writeObjectPropertyStart("body");
        out.writeNumberProperty("wireLength", body.wireLength());
        out.writeNumberProperty("decodedLength", body.decodedLength());
        if (body.byteDigest() != null) out.writeStringProperty("byteDigest", body.byteDigest());
        if (body.canonicalDigest() != null) out.writeStringProperty("canonicalDigest", body.canonicalDigest());
        switch (body.kept()) {
            case Body.Kept.Whole whole -> kept("whole", whole.form(), whole.bytes());
            case Body.Kept.Prefix prefix -> kept("prefix", prefix.form(), prefix.bytes());
            case Body.Kept.Nothing nothing -> {
                out.writeStringProperty("kept", "nothing");
                out.writeStringProperty("why", WireName.of(nothing.why()));
            }
        }
        out.writeEndObject();
    }

    private void kept(String kept, Body.Form form, Bytes bytes) {
        out.writeStringProperty("kept", kept);
        out.writeStringProperty("form", WireName.of(form));
        content.accept(out, bytes);
    }
}
