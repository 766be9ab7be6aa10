package dev.understudy.exchange.redact.text;

import dev.understudy.exchange.redact.token.SecretTokens;
import java.util.Locale;
import java.util.Set;

/** Cookies by RFC 6265: names and known attributes stay, values become tokens, and so does whatever is neither. */
final class CookieRedaction {
    private static final Set<String> ATTRIBUTES =
            Set.of("expires", "max-age", "domain", "path", "secure", "httponly", "samesite", "priority", "partitioned");

    private CookieRedaction() {}

    static String cookie(String value, SecretTokens tokens) {
        var redacted = new StringBuilder(value.length() + 32);
        for (String pair : value.split(";", -1)) {
            if (!redacted.isEmpty()) redacted.append(';');
            pair(pair, tokens, redacted);
        }
        return redacted.toString();
    }

    static String setCookie(String value, TextRedaction text, SecretTokens tokens) {
        var redacted = new StringBuilder(value.length() + 32);
        String[] parts = value.split(";", -1);
        pair(parts[0], tokens, redacted);
        for (int i = 1; i < parts.length; i++) {
            redacted.append(';');
            if (isAttribute(parts[i])) redacted.append(text.redact(parts[i]));
            else pair(parts[i], tokens, redacted);
        }
        return redacted.toString();
    }

    private static void pair(String pair, SecretTokens tokens, StringBuilder out) {
        int start = 0;
        while (start < pair.length() && pair.charAt(start) == ' ') start++;
        int equals = pair.indexOf('=');
        int value = equals < 0 ? start : equals + 1;
        out.append(pair, 0, value).append(tokens.text(pair.substring(value)));
    }

    /** A second {@code =} would be another cookie that someone folded into the line. */
    private static boolean isAttribute(String part) {
        int equals = part.indexOf('=');
        if (equals >= 0 && part.indexOf('=', equals + 1) >= 0) return false;
        String name = equals < 0 ? part : part.substring(0, equals);
        return part.isBlank() || ATTRIBUTES.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
