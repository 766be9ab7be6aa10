package dev.understudy.exchange.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One object of a record under decoding: typed fields, and for what is missing or of a wrong type its place. */
record WireObject(String place, JsonNode node) {

    static WireObject root(JsonNode node) throws UndecodableRecord {
        return object("record", node);
    }

    WireObject object(String field) throws UndecodableRecord {
        return object(place + "." + field, required(field));
    }

    List<WireObject> objects(String field) throws UndecodableRecord {
        JsonNode array = required(field);
        if (!array.isArray()) throw wrong(field, "an array");
        var objects = new ArrayList<WireObject>(array.size());
        for (JsonNode element : array) {
            objects.add(object(place + "." + field + "[" + objects.size() + "]", element));
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
        try {
            return Instant.parse(text(field));
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
        return new UndecodableRecord(place + "." + field + " is not " + expected);
    }

    private JsonNode required(String field) throws UndecodableRecord {
        JsonNode value = node.get(field);
        if (value == null) throw new UndecodableRecord(place + "." + field + " is missing");
        return value;
    }

    private static WireObject object(String place, JsonNode node) throws UndecodableRecord {
        if (!node.isObject()) throw new UndecodableRecord(place + " is not an object");
        return new WireObject(place, node);
    }
}
