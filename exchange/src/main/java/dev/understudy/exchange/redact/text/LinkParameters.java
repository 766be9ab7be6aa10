package dev.understudy.exchange.redact.text;

import dev.understudy.exchange.redact.token.SecretTokens;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Replaces the values of secret parameters in raw targets, in links wherever a text holds them, and in form bodies. All
 * else stays byte for byte. A name stands before an {@code =}, and matches decoded, whole, by its words, or as one of its parts:
 * {@code user[password]}, {@code user.password}. A link that is itself the value of a parameter is looked into, too.
 */
public record LinkParameters(Set<String> names, SecretTokens tokens) {
    private static final int LONGEST_NAME = 100;
    private static final String BEFORE_A_NAME = "?&;#=,('\"<>{ \t\r\n";
    private static final String BEHIND_A_QUOTE = " \t\r\n<>/,;&)}?";
    private static final String BEHIND_A_VALUE = "&# \"<>\r\n";

    /** The same object where nothing was replaced. */
    public String redactLinks(String text) {
        return redact(text);
    }

    /** The same for a form, where fields count as well as parameters. */
    public String redactForm(String form, Set<String> fields) {
        var both = new HashSet<>(names);
        both.addAll(fields);
        return new LinkParameters(both, tokens).redact(form);
    }

    private String redact(String text) {
        StringBuilder redacted = null;
        int copied = 0;
        for (int at = 0; at < text.length(); at++) {
            int width = equalsSignWidth(text, at);
            if (width == 0 || !isSecret(text.substring(nameStart(text, at, copied), at))) continue;
            int start = at + width;
            int end = valueEnd(text, start, width > 1);
            if (isQuote(text, start)) start++;
            if (redacted == null) redacted = new StringBuilder(text.length() + 32);
            redacted.append(text, copied, start).append(tokens.text(text.substring(start, end)));
            copied = end;
            at = end - 1;
        }
        return redacted == null
                ? text
                : redacted.append(text, copied, text.length()).toString();
    }

    private boolean isSecret(String rawName) {
        if (rawName.isEmpty()) return false;
        String plain = decoded(rawName);
        if (plain.indexOf('/') >= 0 || plain.indexOf(':') >= 0) return false;
        String name = plain.toLowerCase(Locale.ROOT);
        if (names.contains(name) || SecretWords.areIn(plain)) return true;
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i < name.length() && "[].".indexOf(name.charAt(i)) < 0) continue;
            if (i > start && isPart(name, plain, start, i)) return true;
            start = i + 1;
        }
        return false;
    }

    private boolean isPart(String name, String plain, int from, int to) {
        boolean aligned = name.length() == plain.length();
        return names.contains(name.substring(from, to)) || (aligned && SecretWords.areIn(plain.substring(from, to)));
    }

    private static String decoded(String name) {
        if (name.indexOf('%') < 0) return name;
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** Behind the last character before the name that is none of it, escaped or not. */
    private static int nameStart(String text, int end, int from) {
        int first = Math.max(from, end - LONGEST_NAME);
        for (int i = end; i > first; i--) {
            if (BEFORE_A_NAME.indexOf(text.charAt(i - 1)) >= 0 || isEscapeOf(BEFORE_A_NAME, text, i - 3)) return i;
        }
        return first;
    }

    /** @param escaped whether the link is itself a value: its {@code &} is escaped then, and a plain one ends both */
    private static int valueEnd(String text, int from, boolean escaped) {
        int closing = isQuote(text, from) ? text.indexOf(text.charAt(from), from + 1) : -1;
        boolean isQuoted =
                closing >= 0 && (closing + 1 == text.length() || BEHIND_A_QUOTE.indexOf(text.charAt(closing + 1)) >= 0);
        if (isQuoted) return closing;
        for (int i = isQuote(text, from) ? from + 1 : from; i < text.length(); i++) {
            if (BEHIND_A_VALUE.indexOf(text.charAt(i)) >= 0) return i;
            if (escaped && isEscapeOf(BEHIND_A_VALUE, text, i)) return i;
        }
        return text.length();
    }

    private static boolean isQuote(String text, int at) {
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }

    /** How many characters the sign between name and value takes, escaped or not; 0 where it does not stand there. */
    private static int equalsSignWidth(String text, int at) {
        if (text.charAt(at) == '=') return 1;
        return isEscapeOf("=", text, at) ? 3 : 0;
    }

    private static boolean isEscapeOf(String signs, String text, int at) {
        if (at < 0 || at + 3 > text.length() || text.charAt(at) != '%') return false;
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        return high >= 0 && low >= 0 && signs.indexOf(high * 16 + low) >= 0;
    }
}
