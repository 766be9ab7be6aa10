package dev.understudy.exchange.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates JSON values, and spells one value in many ways: members in any order, any spacing, any escapes. A value is a
 * {@code Map}, a {@code List}, a {@code String}, or a {@link Raw} number or literal.
 */
public record RandomJson(Random random) {

    /** A number, {@code true}, {@code false} or {@code null}: there is one way to spell it. */
    public record Raw(String text) {}

    public Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> new Raw(pick("0", "-0", "1", "1.0", "1e0", "9007199254740993", "9007199254740992", "-1.5E+3"));
            case 1 -> new Raw(pick("true", "false", "null"));
            case 2, 3 -> text();
            case 4 -> list(depth);
            default -> object(depth);
        };
    }

    public String spell(Object value) {
        return space()
                + switch (value) {
                    case Raw raw -> raw.text();
                    case String text -> quoted(text);
                    case List<?> list ->
                        "[" + join(list.stream().map(this::spell).toList()) + space() + "]";
                    case Map<?, ?> map -> members(map);
                    default -> throw new IllegalArgumentException(value.toString());
                }
                + space();
    }

    /** The same value with one place changed. */
    public Object changed(Object value) {
        return switch (value) {
            case Raw raw -> raw.text().equals("null") ? "null" : new Raw("null");
            case String text -> text + "!";
            case List<?> list -> {
                var copy = new ArrayList<Object>(list);
                if (copy.isEmpty()) copy.add(new Raw("0"));
                else copy.set(0, changed(list.getFirst()));
                yield copy;
            }
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>(map);
                if (copy.isEmpty()) copy.put("new", new Raw("0"));
                else copy.computeIfPresent(map.keySet().iterator().next(), (name, member) -> changed(member));
                yield copy;
            }
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    private List<Object> list(int depth) {
        var list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) list.add(value(depth - 1));
        return list;
    }

    private Map<String, Object> object(int depth) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(5); i > 0; i--) map.put(name(), value(depth - 1));
        return map;
    }

    private String members(Map<?, ?> map) {
        var members = new ArrayList<String>();
        map.forEach((name, member) -> members.add(space() + quoted(name.toString()) + space() + ":" + spell(member)));
        Collections.shuffle(members, random);
        return "{" + join(members) + space() + "}";
    }

    private String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mustEscape = c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
            if (mustEscape || random.nextInt(4) == 0) json.append("\\u%04x".formatted((int) c));
            else if (c == '/' && random.nextBoolean()) json.append("\\/");
            else json.append(c);
        }
        return json.append('"').toString();
    }

    /** Jackson refuses a lone surrogate in a name. */
    private String name() {
        return pick("", "a", "b", "name", "é", "漢", "\ud83d\ude00", "?", "\"\\/\n", "0");
    }

    private String text() {
        return pick("", "a", "b", "name", "é", "漢", "\ud83d\ude00", "\ud800", "?", "/api/v1/x", "\"\\/\n", "null", "0");
    }

    private String space() {
        return pick("", "", " ", "\n\t", "\r\n  ");
    }

    private static String join(List<String> parts) {
        return String.join(",", parts);
    }

    private String pick(String... some) {
        return some[random.nextInt(some.length)];
    }
}
