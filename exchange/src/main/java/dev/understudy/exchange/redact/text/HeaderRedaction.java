package dev.understudy.exchange.redact.text;

import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.token.SecretTokens;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/**
 * Replaces the values of secret header lines and secret parameters in the links of all others. The scheme of an
 * authorization and the names of cookies stay.
 */
public record HeaderRedaction(Set<String> names, LinkParameters links, SecretTokens tokens) {
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
        if (!names.contains(name)) return links.redactLinks(line.value());
        return switch (name) {
            case "authorization", "proxy-authorization" -> credentials(line.value());
            case "cookie" -> CookieRedaction.cookie(line.value(), tokens);
            case "set-cookie" -> CookieRedaction.setCookie(line.value(), tokens);
            default -> tokens.text(line.value());
        };
    }

    private String credentials(String value) {
        int space = value.indexOf(' ');
        boolean scheme = space > 0 && SCHEMES.contains(value.substring(0, space).toLowerCase(Locale.ROOT));
        return scheme ? value.substring(0, space + 1) + tokens.text(value.substring(space + 1)) : tokens.text(value);
    }
}
