package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Endpoint;

/** Knows the endpoints that write though they only read for their user: nobody may ask the primary such a thing again. */
@FunctionalInterface
public interface WritesOnGet {
    /** From any thread; neither blocks nor throws. */
    boolean holds(Endpoint endpoint);
}
