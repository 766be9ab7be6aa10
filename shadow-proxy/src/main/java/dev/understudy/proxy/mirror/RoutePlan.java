package dev.understudy.proxy.mirror;

import dev.understudy.exchange.PathMapping;
import dev.understudy.policy.Route;

/**
 * A route as one policy has it, ready to be gone by.
 *
 * @param gate what its copies may take
 * @param changes what tells them from what they copy
 * @param sessions which cookies do not go along
 */
record RoutePlan(Route route, RouteGate gate, CopyChanges changes, SessionCookies sessions, Terms terms) {
    PathMapping mapping() {
        return route.mapping();
    }
}
