package dev.understudy.reports.http;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may change things: only a page of this server itself, or a client that is no browser. A browser tells where a request
 * comes from (Fetch Metadata, else Origin), and cannot send JSON or the actor's header across origins unasked.
 *
 * @param host the Host header; the others null where the request has none
 */
record ChangeGuard(
        @Nullable String host,
        @Nullable String fetchSite,
        @Nullable String origin,
        @Nullable String contentType,
        @Nullable String actor) {
    static final int LONGEST_ACTOR = 200;

    /** Why the change is refused; empty where it may be made. */
    Optional<Reply.Problem> refusal() {
        if (isCrossOrigin()) {
            return Optional.of(new Reply.Problem(
                    403, "Forbidden", "Changes are taken from this server's own pages only, not from another origin."));
        }
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return Optional.of(new Reply.Problem(
                    415, "Unsupported media type", "A change is sent with Content-Type: application/json."));
        }
        String name = actor == null ? "" : actor.strip();
        if (name.isEmpty() || name.length() > LONGEST_ACTOR) {
            return Optional.of(Reply.badRequest("A change needs the header X-Understudy-Actor: your name, up to "
                    + LONGEST_ACTOR + " characters."));
        }
        return Optional.empty();
    }

    private boolean isCrossOrigin() {
        if (fetchSite != null) return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        if (origin == null) return false;
        int scheme = origin.indexOf("://");
        return host == null || scheme < 0 || !origin.substring(scheme + 3).equalsIgnoreCase(host);
    }
}
