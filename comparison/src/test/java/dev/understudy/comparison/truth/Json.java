package dev.understudy.comparison.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A JSON document that keeps the spelling of its scalars and can be changed at one spot. Names may repeat. */
sealed interface Json {
    /** @param raw as it stands in the text: {@code 1.50}, {@code "a\u00e9"}, {@code null} */
    record Scalar(String raw) implements Json {}

    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    /** @param name raw, without its quotes */
    record Member(String name, Json value) {}

    record Obj(List<Member> members) implements Json {
        public Obj {
            members = List.copyOf(members);
        }
    }

    /** A value within a document with the way to it. */
    record Spot(List<String> path, Json value) {
        public Spot {
            path = List.copyOf(path);
        }

        Spot to(String token, Json child) {
            var longer = new ArrayList<>(path);
            longer.add(token);
            return new Spot(longer, child);
        }

        /** As RFC 6901 writes it. */
        String pointer() {
            return String.join(
                    "",
                    path.stream()
                            .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                            .toList());
        }

        String name() {
            return path.isEmpty() ? "" : path.getLast();
        }
    }

    /** Every value in document order, the root first. */
    default List<Spot> spots() {
        var found = new ArrayList<Spot>();
        collect(new Spot(List.of(), this), found);
        return found;
    }

    private static void collect(Spot spot, List<Spot> found) {
        found.add(spot);
        switch (spot.value()) {
            case Scalar scalar -> {}
            case Arr arr -> {
                for (int i = 0; i < arr.elements().size(); i++) {
                    collect(spot.to(Integer.toString(i), arr.elements().get(i)), found);
                }
            }
            case Obj obj -> obj.members().forEach(member -> collect(spot.to(member.name(), member.value()), found));
        }
    }

    /** The same with another value at a spot. */
    default Json with(List<String> path, UnaryOperator<Json> change) {
        if (path.isEmpty()) return change.apply(this);
        String token = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        return switch (this) {
            case Scalar scalar -> scalar;
            case Arr arr -> {
                var elements = new ArrayList<>(arr.elements());
                int index = Integer.parseInt(token);
                elements.set(index, elements.get(index).with(rest, change));
                yield new Arr(elements);
            }
            case Obj obj ->
                new Obj(obj.members().stream()
                        .map(member -> member.name().equals(token)
                                ? new Member(token, member.value().with(rest, change))
                                : member)
                        .toList());
        };
    }

    /** The same with each value changed, the inner ones first. */
    default Json everywhere(UnaryOperator<Json> change) {
        return change.apply(
                switch (this) {
                    case Scalar scalar -> scalar;
                    case Arr arr ->
                        new Arr(arr.elements().stream()
                                .map(element -> element.everywhere(change))
                                .toList());
                    case Obj obj ->
                        new Obj(obj.members().stream()
                                .map(member ->
                                        new Member(member.name(), member.value().everywhere(change)))
                                .toList());
                });
    }

    /** As text, with what stands around colons and commas chosen by the caller. */
    default String text(Function<Integer, String> lineBreak, String afterColon) {
        return write(this, 0, lineBreak, afterColon);
    }

    default String text() {
        return text(depth -> "", " ");
    }

    private static String write(Json json, int depth, Function<Integer, String> lineBreak, String afterColon) {
        String inner = lineBreak.apply(depth + 1);
        return switch (json) {
            case Scalar scalar -> scalar.raw();
            case Arr arr when arr.elements().isEmpty() -> "[]";
            case Obj obj when obj.members().isEmpty() -> "{}";
            case Arr arr ->
                "[" + inner
                        + String.join(
                                "," + inner,
                                arr.elements().stream()
                                        .map(element -> write(element, depth + 1, lineBreak, afterColon))
                                        .toList())
                        + lineBreak.apply(depth) + "]";
            case Obj obj ->
                "{" + inner
                        + String.join(
                                "," + inner,
                                obj.members().stream()
                                        .map(member -> "\"" + member.name() + "\":" + afterColon
                                                + write(member.value(), depth + 1, lineBreak, afterColon))
                                        .toList())
                        + lineBreak.apply(depth) + "}";
        };
    }
}
