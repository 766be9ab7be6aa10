package dev.understudy.exchange.redact;

import dev.understudy.exchange.redact.token.SecretTokens;

/**
 * What stands where a secret stood: {@code [redacted:0123456789abcdef]}. Equal secrets of one exchange have equal tokens;
 * nothing can be told across exchanges.
 */
public final class RedactionToken {
    private RedactionToken() {}

    public static boolean isToken(String value) {
        return SecretTokens.isToken(value);
    }

    /** Whether a secret stood anywhere in a text. */
    public static boolean isIn(String text) {
        return SecretTokens.next(text, 0) < text.length();
    }
}
