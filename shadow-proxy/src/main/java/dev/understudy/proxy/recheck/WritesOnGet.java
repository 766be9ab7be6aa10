package dev.understudy.proxy.recheck;

import dev.understudy.exchange.Endpoint;

/** Which endpoints are known to write though their method is safe. Called by the threads of the pass; never blocks. */
@FunctionalInterface
public interface WritesOnGet {
    /** Nothing is known of any. */
    WritesOnGet UNKNOWN = endpoint -> false;

    boolean isMarked(Endpoint endpoint);
}
