package dev.understudy.proxy.mirror;

import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.RequestHead;
import java.util.StringJoiner;

/**
 * Cookies of a session that both sides would share: a candidate that cannot verify one ends it, and with it the user's own
 * session at the primary. Pure.
 */
final class SessionCookies {
    private SessionCookies() {}

    /** Whether a request is authenticated by a session cookie and by nothing else. */
    static boolean aloneAuthenticate(RequestHead head) {
        HeaderLines lines = head.lines();
        if (lines.has(Field.AUTHORIZATION)) return false;
        for (int line = 0; line < lines.count(); line++) {
            if (lines.field(line) == Field.COOKIE && hasSession(lines.value(line))) return true;
        }
        return false;
    }

    /** A Cookie line's value without those cookies; empty where nothing is left. */
    static String without(String value) {
        if (!value.contains("sessionid") && !value.contains("csrftoken")) return value;
        var kept = new StringJoiner("; ");
        for (String pair : value.split(";", -1)) {
            String name = nameOf(pair);
            if (!name.equals("sessionid") && !name.equals("csrftoken")) kept.add(pair.strip());
        }
        return kept.toString();
    }

    private static boolean hasSession(String value) {
        for (String pair : value.split(";", -1)) {
            if (nameOf(pair).equals("sessionid")) return true;
        }
        return false;
    }

    private static String nameOf(String pair) {
        int equals = pair.indexOf('=');
        return (equals < 0 ? pair : pair.substring(0, equals)).strip();
    }
}
