package dev.understudy.exchange.redact.token;

import dev.understudy.exchange.canonical.DigestKey;

/** Makes the tokens of one exchange: equal for equal values of one kind, and for nothing else. */
public record SecretTokens(DigestKey key) {
    private static final String START = "[redacted:";
    private static final int DIGITS = 16;
    /** How long a token is. */
    public static final int LENGTH = START.length() + DIGITS + 1;

    /** What kind of value a token stands for: the text {@code 1} is not the number 1. */
    public enum Kind {
        TEXT('t'),
        NUMBER('n'),
        LITERAL('l'),
        STRUCTURE('s');

        private final char tag;

        Kind(char tag) {
            this.tag = tag;
        }
    }

    /** The token of a text; a token stays what it is, and so does nothing. */
    public String text(String value) {
        return value.isEmpty() || isToken(value) ? value : of(Kind.TEXT, value);
    }

    public String of(Kind kind, String value) {
        return START + key.last().hex(kind.tag, value).substring(0, DIGITS) + "]";
    }

    /** Where the next token in a text begins, or the length of the text. */
    public static int next(String text, int from) {
        int at = text.indexOf(START, from);
        while (at >= 0 && !isTokenAt(text, at)) at = text.indexOf(START, at + 1);
        return at < 0 ? text.length() : at;
    }

    private static boolean isTokenAt(String text, int at) {
        return at + LENGTH <= text.length() && isToken(text.substring(at, at + LENGTH));
    }

    public static boolean isToken(String value) {
        if (value.length() != LENGTH || !value.startsWith(START) || !value.endsWith("]")) return false;
        for (int i = START.length(); i < LENGTH - 1; i++) {
            if ("0123456789abcdef".indexOf(value.charAt(i)) < 0) return false;
        }
        return true;
    }
}
