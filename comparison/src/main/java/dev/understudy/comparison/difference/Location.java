package dev.understudy.comparison.difference;

import java.util.List;
import java.util.stream.Collectors;

/** The place of a difference within an answer. */
public sealed interface Location {

    /** The status line. */
    record Status() implements Location {}

    /**
     * A header, or a part of one.
     *
     * @param name in lower case; a part follows behind a slash, such as {@code set-cookie/sessionid/samesite}
     */
    record HeaderLine(String name) implements Location {}

    /** A place in a JSON document. */
    record Pointer(List<Step> steps) implements Location {
        public Pointer {
            steps = List.copyOf(steps);
        }
    }

    /** @param number of the first differing line, from 1, counted in the primary's body */
    record Line(int number) implements Location {}

    /** The body as one piece. */
    record WholeBody() implements Location {}

    /** One step into a JSON document. */
    sealed interface Step {
        /** @param inMap whether the object has so many members that it is a map rather than a record */
        record Key(String name, boolean inMap) implements Step {}

        record Index(int number) implements Step {}

        /**
         * The element of an array that is named by one of its members, wherever it stands.
         *
         * @param key the member's value as JSON text without quotes, such as {@code 7}
         */
        record Keyed(String field, String key) implements Step {}

        /** The step as an unescaped reference token of RFC 6901; a keyed element is {@code [id=7]}. */
        default String token() {
            return switch (this) {
                case Key key -> key.name();
                case Index index -> Integer.toString(index.number());
                case Keyed element -> "[" + element.field() + "=" + element.key() + "]";
            };
        }
    }

    /** The place as people read it: an RFC 6901 pointer in JSON, a header's name, {@code status}, {@code line/12}. */
    default String text() {
        return switch (this) {
            case Status status -> "status";
            case HeaderLine header -> header.name();
            case Pointer pointer ->
                pointer.steps().stream()
                        .map(step -> "/" + step.token().replace("~", "~0").replace("/", "~1"))
                        .collect(Collectors.joining());
            case Line line -> "line/" + line.number();
            case WholeBody body -> "body";
        };
    }
}
