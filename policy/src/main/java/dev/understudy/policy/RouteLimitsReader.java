package dev.understudy.policy;

import dev.understudy.policy.document.Section;

/** Reads how much of the candidate a route may take. */
final class RouteLimitsReader {
    private RouteLimitsReader() {}

    static RouteLimits limits(Section route) {
        return new RouteLimits(
                route.parsed("limit", Written::rate), route.small("inFlight").orElse(RouteLimits.NONE.inFlight()));
    }
}
