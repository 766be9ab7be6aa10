package dev.understudy.exchange.redact.text;

import dev.understudy.exchange.redact.token.SecretTokens;

/** A text of which only the beginning is known: its last piece may be the first half of a secret, which no rule would know. */
public final class CutText {
    private CutText() {}

    /** One token stands for all that follows the last end of a line, a tag or a field. */
    public static String withoutEnd(String text, SecretTokens tokens) {
        int end = text.length();
        while (end > 0 && "\n<>\"&".indexOf(text.charAt(end - 1)) < 0) end--;
        return text.substring(0, end) + tokens.text(text.substring(end));
    }
}
