package dev.understudy.comparison;

import dev.understudy.comparison.difference.ArrayPairing;
import dev.understudy.comparison.difference.ArrayPairing.Run;
import dev.understudy.comparison.difference.ArrayPairings;
import dev.understudy.comparison.difference.Legible;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Who is who in arrays, as part of a verdict's JSON. */
final class PairingsJson {
    private static final int LONGEST_PLACE = 2_000;

    private PairingsJson() {}

    static void write(JsonGenerator json, ArrayPairings pairings) {
        json.writeObjectPropertyStart("pairings");
        json.writeArrayPropertyStart("arrays");
        boolean more = pairings.more();
        for (ArrayPairing pairing : pairings.arrays()) {
            String at = pairing.at().text();
            if (isFindable(at)) {
                write(json, at, pairing);
            } else {
                more = true;
            }
        }
        json.writeEndArray();
        if (more) json.writeBooleanProperty("more", true);
        json.writeEndObject();
    }

    /** A place that was changed to be shown would be that of another array. */
    private static boolean isFindable(String place) {
        return place.length() <= LONGEST_PLACE && Legible.of(place).equals(place);
    }

    private static void write(JsonGenerator json, String at, ArrayPairing pairing) {
        json.writeStartObject();
        json.writeStringProperty("at", at);
        write(json, "kept", pairing.kept());
        write(json, "moved", pairing.moved());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<Run> runs) {
        json.writeArrayPropertyStart(name);
        for (Run run : runs) {
            json.writeArray(new int[] {run.primary(), run.candidate(), run.length()}, 0, 3);
        }
        json.writeEndArray();
    }
}
