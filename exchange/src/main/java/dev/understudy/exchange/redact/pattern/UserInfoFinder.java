package dev.understudy.exchange.redact.pattern;

import java.util.List;

/**
 * What stands between {@code ://} and an at sign (RFC 3986 section 3.2.1), in links and in connection strings: the password behind
 * the user's name, or, where there is no colon, all of it, for some services put a token there.
 */
final class UserInfoFinder implements Finder {
    private static final String SCHEME_END = "://";
    private static final String NO_PART = "/?#\"'<> \t\r\n";

    @Override
    public void find(String text, List<Stretch> found) {
        for (int at = text.indexOf(SCHEME_END); at >= 0; at = text.indexOf(SCHEME_END, at + 1)) {
            int start = at + SCHEME_END.length();
            int end = userInfoEnd(text, start);
            int colon = text.indexOf(':', start);
            int secret = colon >= 0 && colon < end ? colon + 1 : start;
            if (secret < end) found.add(new Stretch(secret, end));
        }
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
