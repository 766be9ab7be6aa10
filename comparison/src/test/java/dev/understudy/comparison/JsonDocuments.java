package dev.understudy.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Generates JSON documents: small, nested, with the values that parsers and comparisons stumble over. */
public final class JsonDocuments {
    private static final List<String> SCALARS = List.of(
            "0",
            "-0.0",
            "1",
            "1.0",
            "10.50",
            "1e3",
            "9007199254740993",
            "1e999999999",
            "true",
            "false",
            "null",
            "\"\"",
            "\"a\"",
            "\"caf\u00e9\"",
            "\"\\ud83d\"",
            "\"/api/v1/orders/\"",
            "\"2024-05-01T10:00:00Z\"",
            "\"2024-05-01T10:00:00+00:00\"",
            "\"[redacted:0123456789abcdef]\"");
    private static final List<String> NAMES = List.of("id", "name", "items", "a/b", "m~n", "", "1041", "\\u0000");

    private final Random random;

    public JsonDocuments(Random random) {
        this.random = random;
    }

    public String next() {
        return write(value(4), false);
    }

    /** A list, a map, or a scalar as JSON text. */
    Object value(int depth) {
        int form = random.nextInt(depth == 0 ? 1 : 3);
        return switch (form) {
            case 1 -> {
                List<Object> elements = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) elements.add(value(depth - 1));
                yield elements;
            }
            case 2 -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) members.put(pick(NAMES), value(depth - 1));
                yield members;
            }
            default -> pick(SCALARS);
        };
    }

    /** @param spelledAnew members in another order, and spaces between them */
    String write(Object value, boolean spelledAnew) {
        String space = spelledAnew ? " \n" : "";
        var text = new StringBuilder();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                text.append(text.isEmpty() ? "" : ",").append(space).append(write(element, spelledAnew));
            }
            return "[" + text + space + "]";
        }
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> members = new ArrayList<>(map.entrySet());
            if (spelledAnew) Collections.shuffle(members, random);
            for (Map.Entry<?, ?> member : members) {
                text.append(text.isEmpty() ? "" : ",").append(space);
                text.append('"').append(member.getKey()).append("\":");
                text.append(write(member.getValue(), spelledAnew));
            }
            return "{" + text + space + "}";
        }
        return value + space;
    }

    /** The same document with one scalar replaced by another, wherever the first occurrence of it is. */
    String mutated(String document) {
        return document.replaceFirst(Pattern.quote(pick(SCALARS)), pick(SCALARS).replace("\\", "\\\\"));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
