package dev.understudy.exchange.redact.pattern;

import dev.understudy.exchange.redact.token.SecretTokens;
import java.util.List;

/** Puts tokens in the place of what the patterns find, and of nothing else. Tokens that are there already are not looked into. */
public record PatternRedaction(SecretPatterns patterns, SecretTokens tokens) {
    private static final int TIMES_MAX = 8;

    /**
     * The same object where nothing was found. Searched again until nothing is, because a neighbour's end may set free what stood
     * beside it; a text that is made to need it more often is done after a few times.
     */
    public String redact(String text) {
        if (!patterns.mayMatch(text)) return text;
        String redacted = text;
        for (int time = 0; time < TIMES_MAX; time++) {
            String before = redacted;
            redacted = once(before);
            if (redacted.equals(before)) break;
        }
        return redacted.equals(text) ? text : redacted;
    }

    private String once(String text) {
        var redacted = new StringBuilder(text.length() + 32);
        int from = 0;
        while (from < text.length()) {
            int token = SecretTokens.next(text, from);
            piece(text.substring(from, token), redacted);
            from = Math.min(text.length(), token + SecretTokens.LENGTH);
            redacted.append(text, token, from);
        }
        return redacted.toString();
    }

    private void piece(String piece, StringBuilder redacted) {
        List<Stretch> found = patterns.in(piece);
        int copied = 0;
        for (Stretch stretch : found) {
            redacted.append(piece, copied, stretch.from())
                    .append(tokens.text(piece.substring(stretch.from(), stretch.to())));
            copied = stretch.to();
        }
        redacted.append(piece, copied, piece.length());
    }
}
