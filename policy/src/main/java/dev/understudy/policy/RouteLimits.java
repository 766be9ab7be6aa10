package dev.understudy.policy;

import java.util.Optional;

/**
 * How much of the candidate one route may take.
 *
 * @param rate of copies; empty where it is not limited
 * @param inFlight copies under way at once
 */
public record RouteLimits(Optional<Rate> rate, int inFlight) {
    public static final RouteLimits NONE = new RouteLimits(Optional.empty(), Integer.MAX_VALUE);
}
