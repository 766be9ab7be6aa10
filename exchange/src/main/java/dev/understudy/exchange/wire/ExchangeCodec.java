package dev.understudy.exchange.wire;

import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.Legs;
import dev.understudy.exchange.message.Body;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exchange as the bytes of a Kafka record (Smile) and back. Fields and names are those of {@code
 * exchange-schema-1.json}, which describes the form for people; on the wire a body's content is the binary field {@code
 * bytes}. Durations are kept in microseconds, instants exactly.
 */
public final class ExchangeCodec {
    private static final ObjectWriter INDENTED = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    private ExchangeCodec() {}

    public static byte[] encode(Exchange exchange) {
        var bytes = new Encoded(bodies(exchange));
        try (JsonGenerator out = NeverThrowingSmile.generator(bytes)) {
            var messages =
                    new MessageWriter(out, (to, content) -> to.writeBinaryProperty("bytes", content.unsafeArray()));
            new ExchangeWriter(out, messages).write(exchange);
        }
        return bytes.all();
    }

    /** How many bytes of bodies go along. */
    private static int bodies(Exchange exchange) {
        Legs legs = exchange.legs();
        int again = kept(legs.c2()) + kept(legs.p2());
        return kept(exchange.request().body()) + kept(legs.p1()) + kept(legs.c1()) + again;
    }

    private static int kept(Leg leg) {
        return leg instanceof Leg.Answered answered ? kept(answered.answer().body()) : 0;
    }

    private static int kept(Body body) {
        return switch (body.kept()) {
            case Body.Kept.Whole whole -> whole.bytes().length();
            case Body.Kept.Prefix prefix -> prefix.bytes().length();
            case Body.Kept.Nothing nothing -> 0;
        };
    }

    /**
     * Gets what Smile has in pieces of 8,000 bytes: one that is short fills it, and need not be copied again. A long one has
     * its room from the start: what grows by doubling is so large in the end that G1 begins to mark the whole heap for it.
     */
    private static final class Encoded extends ByteArrayOutputStream {
        private static final int PIECE = 8000;
        private static final int GROWS = 32;

        Encoded(int bodies) {
            super(bodies < PIECE ? GROWS : bodies + PIECE);
        }

        byte[] all() {
            return count == buf.length ? buf : toByteArray();
        }
    }

    /** @throws UndecodableRecord never anything else, whatever the bytes are */
    public static Exchange decode(byte[] bytes) throws UndecodableRecord {
        return ExchangeReader.exchange(NeverThrowingSmile.record(bytes, Schemas.NEWEST));
    }

    /** The record as indented JSON for people; bodies as text where they are UTF-8, else as base64. */
    public static String json(Exchange exchange) {
        var text = new StringWriter();
        try (JsonGenerator out = INDENTED.createGenerator(text)) {
            new ExchangeWriter(out, new MessageWriter(out, ReadableContent::write)).write(exchange);
        }
        return text.toString();
    }
}
