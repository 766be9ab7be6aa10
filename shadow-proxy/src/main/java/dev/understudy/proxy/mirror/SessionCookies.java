package dev.understudy.proxy.mirror;

import dev.understudy.policy.Route;
import dev.understudy.policy.RouteExceptions;
import dev.understudy.policy.SessionPolicy;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.RequestHead;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * Cookies of a session that both sides would share: a candidate that cannot verify one ends it, and with it the user's own
 * session at the primary.
 */
final class SessionCookies {
    private final SessionPolicy policy;
    private final Set<String> sessions;
    private final Set<String> signingIn;

    SessionCookies(SessionPolicy policy) {
        this.policy = policy;
        sessions = policy.cookies();
        var signing = new HashSet<>(sessions);
        signing.removeAll(policy.bystanders());
        signingIn = Set.copyOf(signing);
    }

    /** Whether a request is authenticated by a session cookie that does not go along, and by nothing else. */
    boolean aloneAuthenticate(RequestHead head, Route route, LocalDate today) {
        HeaderLines lines = head.lines();
        boolean signedIn = false;
        for (int line = 0; line < lines.count(); line++) {
            if (lines.field(line) == Field.COOKIE) {
                String value = lines.value(line);
                if (holdsOne(value, policy.credentialCookies())) return false;
                signedIn |= holdsOne(value, signingIn);
            } else if (isCredential(lines, line)) {
                return false;
            }
        }
        return signedIn && !isForwarded(route, today);
    }

    /** From a Cookie line's value to that of the copy; empty where nothing is left. */
    UnaryOperator<String> editFor(Route route, LocalDate today) {
        return isForwarded(route, today) ? UnaryOperator.identity() : this::without;
    }

    private static boolean isForwarded(Route route, LocalDate today) {
        return route.exceptions().allow(RouteExceptions.Kind.SESSION_COOKIES, today);
    }

    /** A Cookie line's value without those cookies; as it came where it has none of them. */
    String without(String value) {
        if (!holdsOne(value, sessions)) return value;
        var kept = new StringJoiner("; ");
        for (String pair : value.split(";", -1)) {
            if (!CookieNames.areIn(pair, sessions)) kept.add(pair.strip());
        }
        return kept.toString();
    }

    private static boolean holdsOne(String value, Set<String> names) {
        for (String name : names) {
            if (value.contains(name)) return CookieNames.areIn(value, names);
        }
        return false;
    }

    private boolean isCredential(HeaderLines lines, int line) {
        if (lines.field(line) == Field.AUTHORIZATION) return true;
        if (lines.field(line) != Field.OTHER) return false;
        for (String name : policy.credentialHeaders()) {
            if (lines.nameIs(line, name)) return true;
        }
        return false;
    }
}
