package dev.understudy.policy;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a route does though it may do harm, because somebody answers for it. Lapses by itself: from the day after the last one
 * on, the route is as every other one.
 *
 * @param kinds what is let through
 * @param reason why that is harmless here
 * @param owner who answers for it
 * @param expires the last day on which it is in force, UTC
 */
public record RouteExceptions(Set<Kind> kinds, String reason, String owner, LocalDate expires) {
    public static final RouteExceptions NONE = new RouteExceptions(Set.of(), "", "", LocalDate.MAX);

    /** What a route may be excepted from. */
    public enum Kind {
        /** Session cookies go along with the copy, and who is known by nothing else is mirrored. */
        SESSION_COOKIES,
        /** Paths that sign people in and out are mirrored. */
        AUTH_PATHS
    }

    public RouteExceptions {
        kinds = Set.copyOf(kinds);
    }

    public boolean allow(Kind kind, LocalDate today) {
        return kinds.contains(kind) && !today.isAfter(expires);
    }
}
