package dev.understudy.policy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cookies carry a session that both sides would share, and what else may tell who a client is.
 *
 * @param cookies that are not forwarded to the candidate; names are case-sensitive (RFC 6265 section 4.1.1)
 * @param bystanders those of them that sign nobody in: a request that has no other one is mirrored
 * @param credentialHeaders headers that sign a client in though the session cookie is taken away; in lower case
 * @param credentialCookies cookies that do
 */
public record SessionPolicy(
        Set<String> cookies, Set<String> bystanders, Set<String> credentialHeaders, Set<String> credentialCookies) {
    /** Forgery tokens: bound to a session in some frameworks, and no session. */
    private static final Set<String> BUILT_IN_BYSTANDERS = Set.of("csrftoken");

    /** The names that frameworks give a session's cookie unless told otherwise. */
    private static final Set<String> BUILT_IN_SESSIONS = Set.of(
            "sessionid", // Django
            "JSESSIONID", // servlets
            "PHPSESSID", // PHP
            "connect.sid", // Express
            "koa.sess", // Koa
            "_session_id", // Rails
            "rack.session", // Rack, Sinatra
            "session", // Flask, Starlette
            "laravel_session", // Laravel
            "ci_session", // CodeIgniter
            "CAKEPHP", // CakePHP
            "ASP.NET_SessionId", // ASP.NET
            ".ASPXAUTH", // ASP.NET forms authentication
            ".AspNetCore.Session",
            ".AspNetCore.Cookies");

    public static final SessionPolicy BUILT_IN = new SessionPolicy(
            Stream.of(BUILT_IN_SESSIONS, BUILT_IN_BYSTANDERS)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet()),
            BUILT_IN_BYSTANDERS,
            Set.of("authorization", "x-api-key", "api-key", "x-auth-token", "x-access-token"),
            Set.of());

    public SessionPolicy {
        cookies = Set.copyOf(cookies);
        bystanders = Set.copyOf(bystanders);
        credentialHeaders = Set.copyOf(credentialHeaders);
        credentialCookies = Set.copyOf(credentialCookies);
    }

    /** With more cookies, and without built-in ones that here are no session. */
    SessionPolicy with(Set<String> moreCookies, Set<String> notSessions) {
        var all = new LinkedHashSet<>(cookies);
        all.removeAll(notSessions);
        all.addAll(moreCookies);
        var others = new LinkedHashSet<>(bystanders);
        others.removeAll(moreCookies);
        return new SessionPolicy(all, others, credentialHeaders, credentialCookies);
    }

    SessionPolicy withCredentials(Set<String> headers, Set<String> cookieNames) {
        var allHeaders = new LinkedHashSet<>(credentialHeaders);
        allHeaders.addAll(headers);
        return new SessionPolicy(cookies, bystanders, allHeaders, cookieNames);
    }
}
