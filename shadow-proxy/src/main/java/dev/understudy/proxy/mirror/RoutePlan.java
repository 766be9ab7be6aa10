package dev.understudy.proxy.mirror;

import dev.understudy.exchange.PathMapping;
import dev.understudy.policy.Route;

/**
 * A route as one policy has it, ready to be gone by.
 *
 * @param gate what its copies may take
 * @param changes what tells them from what they copy
 */
record RoutePlan(Route route, RouteGate gate, CopyChanges changes, Terms terms) {
    PathMapping mapping() {
        return route.mapping();
    }
}
