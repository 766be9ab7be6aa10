package dev.understudy.exchange.redact.text;

import dev.understudy.exchange.redact.token.SecretTokens;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Replaces the values of secret parameters in raw targets, in links wherever a text holds them, and in form bodies. All
 * else stays byte for byte. A parameter begins behind {@code ? & ; #} and its value ends before {@code & #} or what ends
 * a link in a text; a name matches decoded, whole or as one of its parts: {@code user[password]}, {@code user.password}.
 */
public record LinkParameters(Set<String> names, SecretTokens tokens) {

    /** The same object where nothing was replaced. */
    public String redactLinks(String text) {
        int first = next(text, 0);
        return first == text.length() ? text : redact(text, first + 1);
    }

    /** The same for a form, where fields count as well as parameters. */
    public String redactForm(String form, Set<String> fields) {
        var both = new HashSet<>(names);
        both.addAll(fields);
        return new LinkParameters(both, tokens).redact(form, 0);
    }

    private String redact(String text, int from) {
        StringBuilder redacted = null;
        int copied = 0;
        for (int start = from; start < text.length(); ) {
            int equals = nameEnd(text, start);
            int end = equals;
            if (equals < text.length() && text.charAt(equals) == '=' && isSecret(text.substring(start, equals))) {
                end = valueEnd(text, equals + 1);
                if (redacted == null) redacted = new StringBuilder(text.length() + 32);
                redacted.append(text, copied, equals + 1).append(tokens.text(text.substring(equals + 1, end)));
                copied = end;
            }
            start = next(text, end) + 1;
        }
        return redacted == null
                ? text
                : redacted.append(text, copied, text.length()).toString();
    }

    private boolean isSecret(String rawName) {
        String name = decoded(rawName).toLowerCase(Locale.ROOT);
        if (names.contains(name)) return true;
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i < name.length() && "[].".indexOf(name.charAt(i)) < 0) continue;
            if (i > start && names.contains(name.substring(start, i))) return true;
            start = i + 1;
        }
        return false;
    }

    private static String decoded(String name) {
        if (name.indexOf('%') < 0) return name;
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** The next place behind which a parameter may begin, or the length. */
    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '?', '&', ';', '#' -> {
                    return i;
                }
                default -> {}
            }
        }
        return text.length();
    }

    private static int nameEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '=', '?', '&', ';', '#', ' ', '"', '<', '>' -> {
                    return i;
                }
                default -> {}
            }
        }
        return text.length();
    }

    private static int valueEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&', '#', ' ', '"', '<', '>', '\r', '\n' -> {
                    return i;
                }
                default -> {}
            }
        }
        return text.length();
    }
}
