package dev.understudy.exchange.redact.text;

import dev.understudy.exchange.redact.token.SecretTokens;

/**
 * Replaces what stands between {@code ://} and an at sign in links (RFC 3986 section 3.2.1): the password behind the user's name,
 * or, where there is no colon, all of it, for some services put a token there.
 */
record LinkUserInfo(SecretTokens tokens) {
    private static final String SCHEME_END = "://";
    private static final String NO_PART = "/?#\"'<> \t\r\n";

    /** The same object where nothing was replaced. */
    String redact(String text) {
        StringBuilder redacted = null;
        int copied = 0;
        for (int at = text.indexOf(SCHEME_END); at >= 0; at = text.indexOf(SCHEME_END, at + 1)) {
            int start = at + SCHEME_END.length();
            int end = userInfoEnd(text, start);
            if (end < 0) continue;
            int colon = text.indexOf(':', start);
            int secret = colon >= 0 && colon < end ? colon + 1 : start;
            if (redacted == null) redacted = new StringBuilder(text.length() + 32);
            redacted.append(text, copied, secret).append(tokens.text(text.substring(secret, end)));
            copied = end;
        }
        return redacted == null
                ? text
                : redacted.append(text, copied, text.length()).toString();
    }

    /** Where the last at sign before the path stands; -1 where there is none. */
    private static int userInfoEnd(String text, int from) {
        int end = -1;
        for (int i = from; i < text.length() && NO_PART.indexOf(text.charAt(i)) < 0; i++) {
            if (text.charAt(i) == '@') end = i;
        }
        return end;
    }
}
