package dev.understudy.proxy.dryrun;

import java.time.Instant;

/** How the dry runs of a route stand. */
public sealed interface RouteStanding {
    /** The candidate has proved that it rolls back. */
    record On() implements RouteStanding {}

    /** It has not, yet or again. */
    record Unproven(String why) implements RouteStanding {}

    /** An answer had no proof; a person has to look. */
    record Off(String why, Instant since) implements RouteStanding {}
}
