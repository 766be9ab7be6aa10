package dev.understudy.policy.document;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A document with the places of its values.
 *
 * @param keys by the pointer of the value, where its key stands; elements of lists have themselves
 */
public record LocatedDocument(JsonNode root, Map<String, Place> keys) {
    public LocatedDocument {
        keys = Map.copyOf(keys);
    }

    /** The value's own place or, where there is no such value, that of the nearest one around it. */
    public Place place(String pointer) {
        for (String around = pointer; !around.isEmpty(); around = around.substring(0, around.lastIndexOf('/'))) {
            Place place = keys.get(around);
            if (place != null) return place;
        }
        return Place.START;
    }

    public static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
