package dev.understudy.comparison.difference;

import java.util.List;
import java.util.Optional;
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

    /** A place in a JSON document, or in XML. */
    record Pointer(List<Step> steps) implements Location {
        public Pointer {
            steps = List.copyOf(steps);
        }
    }

    /** @param number of the first differing line, from 1, counted in the primary's body */
    record Line(int number) implements Location {}

    /** The body as one piece. */
    record WholeBody() implements Location {}

    /** One step into a JSON or XML document. */
    sealed interface Step {
        /** @param inMap whether the object has so many members that it is a map rather than a record */
        record Key(String name, boolean inMap) implements Step {}

        record Index(int number) implements Step {}

        /**
         * The element of an array that is known by one of its members, wherever it stands: the same element in another
         * pair of answers has the same field and key.
         *
         * @param key the member's value, such as {@code 7}
         * @param number its index in the primary's array, or in the candidate's where only that has it
         */
        record Keyed(String field, String key, int number) implements Step {}

        /**
         * A step of an XPath, by local name.
         *
         * @param name such as {@code item}, {@code @id} or {@code text()}
         * @param number from 1 among those of the name; 0 where there can be only one
         */
        record Node(String name, int number) implements Step {}

        /** The step as an unescaped reference token of RFC 6901. */
        default String token() {
            return switch (this) {
                case Key key -> key.name();
                case Index index -> Integer.toString(index.number());
                case Keyed element -> Integer.toString(element.number());
                case Node node -> node.number() == 0 ? node.name() : node.name() + "[" + node.number() + "]";
            };
        }
    }

    /** The place as people read it: an RFC 6901 pointer in JSON, an XPath in XML, a header's name, {@code status}, {@code line/12}. */
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

    /** The same with elements by their keys, such as {@code /items/[id=7]/price}; empty where no key was used. */
    default Optional<String> textByKeys() {
        if (!(this instanceof Pointer pointer) || pointer.steps().stream().noneMatch(Step.Keyed.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(pointer.steps().stream()
                .map(step -> step instanceof Step.Keyed element
                        ? "/[" + element.field() + "=" + element.key() + "]"
                        : "/" + step.token().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining()));
    }
}
