package dev.understudy.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer of a wanted size, and the same answer as a rewrite would spell it: other key order, other spacing. */
final class Bodies {
    private static final int BYTES_OF_A_TAG = 25;

    private Bodies() {}

    static String primary(int bytes) {
        return "{\"id\":42,\"title\":\"The Understudy\",\"price\":\"18.90\",\"tags\":[" + tags(bytes, ",") + "]}";
    }

    static String candidate(int bytes) {
        return "{\"tags\": [" + tags(bytes, ", ")
                + "], \"price\": \"18.90\", \"title\": \"The Understudy\", \"id\": 42}";
    }

    private static String tags(int bytes, String separator) {
        return IntStream.range(0, bytes / BYTES_OF_A_TAG)
                .mapToObj("\"a subject, the %06dth\""::formatted)
                .collect(Collectors.joining(separator));
    }
}
