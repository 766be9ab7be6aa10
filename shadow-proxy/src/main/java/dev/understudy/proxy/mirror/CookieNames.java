package dev.understudy.proxy.mirror;

import java.util.List;
import java.util.Set;

/**
 * The names of cookies in a Cookie line, as any server might read them. RFC 6265 has pairs end with a semicolon, but there are
 * servers that end them at a comma, a space or a quote too, that strip more than spaces, or that pass over a missing name; so
 * every word in front of which a name may begin is taken for one. Pure.
 */
final class CookieNames {
    private static final String MARKS = "!#$%&'*+-.^_`|~";
    private static final List<String> PREFIXES = List.of("__Host-", "__Secure-");

    private CookieNames() {}

    /** Whether a cookie of one of those names may be in the text, bare or behind a prefix that browsers know. */
    static boolean areIn(String text, Set<String> names) {
        int at = 0;
        while (at < text.length()) {
            if (!isOfName(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && isOfName(text.charAt(end))) end++;
            if (names.contains(bare(text.substring(at, end)))) return true;
            at = behindValue(text, end);
        }
        return false;
    }

    /** What stands between an equals sign right behind a name and the next separator is a value. */
    private static int behindValue(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '=') return at;
        int end = at + 1;
        while (end < text.length() && (isOfName(text.charAt(end)) || text.charAt(end) == '=')) end++;
        return end;
    }

    private static String bare(String name) {
        for (String prefix : PREFIXES) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) return name.substring(prefix.length());
        }
        return name;
    }

    /** A token of RFC 9110 section 5.6.2. */
    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
    }
}
