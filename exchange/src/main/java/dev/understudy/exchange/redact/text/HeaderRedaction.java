package dev.understudy.exchange.redact.text;

import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.token.SecretTokens;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/**
 * Replaces the values of header lines. Closed: only those that are named as clear keep their value, but for the secrets that
 * are found in it. The scheme of an authorization or a challenge, and the names and attributes of cookies stay.
 *
 * @param secret replaced though they may be named as clear too
 * @param clear the names of both in lower case
 */
public record HeaderRedaction(Set<String> secret, Set<String> clear, TextRedaction text, SecretTokens tokens) {
    /** Only these words are kept: an unknown first word may be a part of the secret. */
    private static final Set<String> SCHEMES = Set.of(
            "basic",
            "bearer",
            "digest",
            "token",
            "jwt",
            "apikey",
            "api-key",
            "oauth",
            "dpop",
            "hawk",
            "negotiate",
            "ntlm",
            "hmac",
            "aws4-hmac-sha256");

    private static final Set<String> TICKETS = Set.of("negotiate", "ntlm");

    public Headers redact(Headers headers) {
        ArrayList<Header> redacted = null;
        for (int i = 0; i < headers.lines().size(); i++) {
            Header line = headers.lines().get(i);
            String value = value(line);
            if (value.equals(line.value())) continue;
            if (redacted == null) redacted = new ArrayList<>(headers.lines());
            redacted.set(i, new Header(line.name(), value));
        }
        return redacted == null ? headers : new Headers(redacted);
    }

    private String value(Header line) {
        String name = line.name().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "authorization", "proxy-authorization" -> credentials(line.value());
            case "cookie" -> CookieRedaction.cookie(line.value(), tokens);
            case "set-cookie" -> CookieRedaction.setCookie(line.value(), text, tokens);
            default -> isClear(name) ? clear(name, line.value()) : tokens.text(line.value());
        };
    }

    private boolean isClear(String name) {
        return clear.contains(name) && !secret.contains(name);
    }

    /** A challenge of {@code Negotiate} carries a ticket. */
    private String clear(String name, String value) {
        boolean ticket = name.endsWith("-authenticate") && TICKETS.contains(firstWord(value));
        return ticket ? credentials(value) : text.redact(value);
    }

    private String credentials(String value) {
        String scheme = firstWord(value);
        if (!SCHEMES.contains(scheme)) return tokens.text(value);
        int secretStart = Math.min(value.length(), scheme.length() + 1);
        return value.substring(0, secretStart) + tokens.text(value.substring(secretStart));
    }

    private static String firstWord(String value) {
        int space = value.indexOf(' ');
        return (space < 0 ? value : value.substring(0, space)).toLowerCase(Locale.ROOT);
    }
}
