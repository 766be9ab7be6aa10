package dev.understudy.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer of at most a wanted size, and the same answer as a rewrite would spell it: other key order, other spacing. */
final class Bodies {
    /** As the candidate spells it, which is the longer of both. */
    private static final int BYTES_OF_A_TAG = 27;

    private static final int BYTES_OF_THE_REST = 80;
    private static final int BYTES_OF_A_BOOK = 156;

    private Bodies() {}

    static String primary(int bytes) {
        return "{\"id\":42,\"title\":\"The Understudy\",\"price\":\"18.90\",\"tags\":[" + tags(bytes, ",") + "]}";
    }

    static String candidate(int bytes) {
        return "{\"tags\": [" + tags(bytes, ", ")
                + "], \"price\": \"18.90\", \"title\": \"The Understudy\", \"id\": 42}";
    }

    /** A page of a list, as a legacy API writes it. */
    static String page(int bytes) {
        return page(
                bytes,
                -1,
                "{\"id\":%1$d,\"title\":\"The book no. %1$06d\",\"price\":\"%2$s\",\"stock\":%1$d,"
                        + "\"added\":\"2026-03-01T10:00:00Z\",\"tags\":[\"new\",\"stage\"],\"publisher\":{\"id\":7,\"name\":\"Wings\"}}");
    }

    /** The same page as a rewrite would spell it, with another price in one element in the middle. */
    static String pageWithAnotherPrice(int bytes) {
        return page(
                bytes,
                bytes / BYTES_OF_A_BOOK / 2,
                "{\"publisher\": {\"name\": \"Wings\", \"id\": 7}, \"id\": %1$d, "
                        + "\"title\": \"The book no. %1$06d\", \"price\": \"%2$s\", \"added\": \"2026-03-01T10:00:00Z\", "
                        + "\"tags\": [\"new\", \"stage\"], \"stock\": %1$d}");
    }

    private static String page(int bytes, int changed, String book) {
        return IntStream.range(0, bytes / BYTES_OF_A_BOOK)
                .mapToObj(id -> book.formatted(id, id == changed ? "18.91" : "18.90"))
                .collect(Collectors.joining(",", "{\"results\":[", "],\"next\":null}"));
    }

    private static String tags(int bytes, String separator) {
        return IntStream.range(0, (bytes - BYTES_OF_THE_REST) / BYTES_OF_A_TAG)
                .mapToObj("\"a subject, the %06dth\""::formatted)
                .collect(Collectors.joining(separator));
    }
}
