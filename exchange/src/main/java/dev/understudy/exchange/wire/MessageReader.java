package dev.understudy.exchange.wire;

import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.message.Request;
import java.util.ArrayList;

/** Reads what {@link MessageWriter} wrote. */
final class MessageReader {
    private MessageReader() {}

    static Request request(WireObject request) throws UndecodableRecord {
        return new Request(
                request.text("method"),
                request.text("target"),
                request.text("version"),
                headers(request, "headers"),
                body(request.object("body")));
    }

    static Answer answer(WireObject answer) throws UndecodableRecord {
        return new Answer(
                answer.small("status"),
                answer.text("reason"),
                headers(answer, "headers"),
                body(answer.object("body")),
                headers(answer, "trailers"));
    }

    private static Headers headers(WireObject message, String field) throws UndecodableRecord {
        var lines = new ArrayList<Header>();
        for (WireObject line : message.objects(field)) {
            lines.add(new Header(line.text("name"), line.text("value")));
        }
        return lines.isEmpty() ? Headers.NONE : new Headers(lines);
    }

    private static Body body(WireObject body) throws UndecodableRecord {
        return new Body(
                body.whole("wireLength"),
                body.whole("decodedLength"),
                body.optionalText("byteDigest").orElse(null),
                body.optionalText("canonicalDigest").orElse(null),
                kept(body));
    }

    private static Body.Kept kept(WireObject body) throws UndecodableRecord {
        return switch (body.text("kept")) {
            case "whole" -> new Body.Kept.Whole(bytes(body), body.name("form", Body.Form.class));
            case "prefix" -> new Body.Kept.Prefix(bytes(body), body.name("form", Body.Form.class));
            case "nothing" -> new Body.Kept.Nothing(body.name("why", Body.Kept.Why.class));
            default -> throw body.wrong("kept", "whole, prefix or nothing");
        };
    }

    private static Bytes bytes(WireObject body) throws UndecodableRecord {
        return Bytes.owning(body.binary("bytes"));
    }
}
