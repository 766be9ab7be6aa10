package dev.understudy.proxy.mirror;

import dev.understudy.policy.ParameterChanges;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes single parameters of a raw query and leaves every other byte as it came: order, escapes, empty pairs. A name is
 * compared as servers read it, with its escapes undone. Pure.
 */
record QueryEdit(ParameterChanges changes) {

    String apply(String target) {
        if (changes.isNone()) return target;
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        List<String> edited = edited(query.isEmpty() ? List.of() : List.of(query.split("&", -1)));
        if (edited.isEmpty()) return query.isEmpty() ? target : path;
        return path + "?" + String.join("&", edited);
    }

    private List<String> edited(List<String> pairs) {
        Set<String> done = new HashSet<>();
        List<String> edited = new ArrayList<>(pairs.size() + changes.set().size());
        for (String pair : pairs) {
            String name = name(pair);
            if (changes.remove().contains(name)) continue;
            if (changes.set().containsKey(name)) {
                if (done.add(name))
                    edited.add(rawName(pair) + "=" + escaped(changes.set().getOrDefault(name, "")));
                continue;
            }
            String renamed = changes.rename().get(name);
            edited.add(
                    renamed == null
                            ? pair
                            : escaped(renamed) + pair.substring(rawName(pair).length()));
        }
        changes.set().forEach((name, value) -> {
            if (done.add(name)) edited.add(escaped(name) + "=" + escaped(value));
        });
        return edited;
    }

    private static String rawName(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    /** As a form's name is read: escapes undone, plus as space, UTF-8. */
    private static String name(String pair) {
        String raw = rawName(pair);
        if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) return raw;
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int octet = c == '%' ? octet(raw, i + 1) : -1;
            bytes[length++] = octet >= 0 ? (byte) octet : (byte) (c == '+' ? ' ' : c);
            if (octet >= 0) i += 2;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Two hexadecimal digits, or -1. */
    private static int octet(String text, int at) {
        if (at + 1 >= text.length()) return -1;
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** All but the unreserved characters of RFC 3986 as escapes. */
    private static String escaped(String text) {
        var out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean unreserved = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~".indexOf(c) >= 0;
            if (unreserved) out.append(c);
            else out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
        return out.toString();
    }
}
