package dev.understudy.comparison.rule;

import dev.understudy.exchange.Endpoint;

/** The endpoints that a rule is for. */
public sealed interface Scope {
    record Everywhere() implements Scope {}

    record OneEndpoint(Endpoint endpoint) implements Scope {}

    default boolean covers(Endpoint endpoint) {
        return switch (this) {
            case Everywhere all -> true;
            case OneEndpoint one -> one.endpoint().isLike(endpoint);
        };
    }
}
