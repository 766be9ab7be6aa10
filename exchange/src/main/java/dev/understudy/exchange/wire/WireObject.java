package dev.understudy.exchange.wire;

import dev.understudy.exchange.time.PlainInstant;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a record under decoding: typed fields, and for what is missing or of a wrong type its place.
 *
 * @param within null for the record itself
 * @param field by which it is found there
 * @param index in an array of that field; {@link #ALONE} where it is no element
 */
record WireObject(@Nullable WireObject within, String field, int index, JsonNode node) {
    private static final int ALONE = -1;

    static WireObject root(JsonNode node) throws UndecodableRecord {
        return object(null, "record", ALONE, node);
    }

    WireObject object(String field) throws UndecodableRecord {
        return object(this, field, ALONE, required(field));
    }

    List<WireObject> objects(String field) throws UndecodableRecord {
        JsonNode array = required(field);
        if (!array.isArray()) throw wrong(field, "an array");
        var objects = new ArrayList<WireObject>(array.size());
        for (JsonNode element : array) {
            objects.add(object(this, field, objects.size(), element));
        }
        return objects;
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) throws UndecodableRecord {
        JsonNode value = required(field);
        if (!value.isString()) throw wrong(field, "a string");
        return value.stringValue();
    }

    Optional<String> optionalText(String field) throws UndecodableRecord {
        return node.hasNonNull(field) ? Optional.of(text(field)) : Optional.empty();
    }

    long whole(String field) throws UndecodableRecord {
        JsonNode value = required(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) throw wrong(field, "a whole number");
        return value.longValue();
    }

    int small(String field) throws UndecodableRecord {
        long value = whole(field);
        if (value != (int) value) throw wrong(field, "a number of 32 bits");
        return (int) value;
    }

    boolean truth(String field) throws UndecodableRecord {
        JsonNode value = required(field);
        if (!value.isBoolean()) throw wrong(field, "true or false");
        return value.booleanValue();
    }

    /** False where it is not said. */
    boolean optionalTruth(String field) throws UndecodableRecord {
        return node.hasNonNull(field) && truth(field);
    }

    byte[] binary(String field) throws UndecodableRecord {
        JsonNode value = required(field);
        if (!value.isBinary()) throw wrong(field, "binary");
        return value.binaryValue();
    }

    Instant instant(String field) throws UndecodableRecord {
        String text = text(field);
        PlainInstant plain = PlainInstant.read(text);
        if (plain != null && plain.zoned()) return plain.instant();
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(field, "an instant of ISO 8601");
        }
    }

    Duration micros(String field) throws UndecodableRecord {
        return Duration.of(whole(field), ChronoUnit.MICROS);
    }

    <E extends Enum<E>> E name(String field, Class<E> type) throws UndecodableRecord {
        return WireName.parse(type, text(field));
    }

    UndecodableRecord wrong(String field, String expected) {
        return new UndecodableRecord(place() + "." + field + " is not " + expected);
    }

    private JsonNode required(String field) throws UndecodableRecord {
        JsonNode value = node.get(field);
        if (value == null) throw new UndecodableRecord(place() + "." + field + " is missing");
        return value;
    }

    private static WireObject object(@Nullable WireObject within, String field, int index, JsonNode node)
            throws UndecodableRecord {
        var object = new WireObject(within, field, index, node);
        if (!node.isObject()) throw new UndecodableRecord(object.place() + " is not an object");
        return object;
    }

    /** Spelled out only where something is wrong. */
    private String place() {
        String own = index == ALONE ? field : field + "[" + index + "]";
        return within == null ? own : within.place() + "." + own;
    }
}
