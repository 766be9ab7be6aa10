package dev.understudy.proxy.recheck;

import dev.understudy.exchange.Endpoint;
import dev.understudy.policy.RecheckSettings;
import java.util.function.LongSupplier;

/**
 * What rechecks may cost: so many a second of one endpoint, and a share of the mirrored exchanges overall, of which some may
 * be saved up. One token pays for one recheck, whatever it asks. From any thread.
 */
final class RecheckBudget {
    /** So many rechecks may be saved up while nothing differs. */
    static final int SAVED = 50;

    private static final int ENDPOINTS = 1000;

    private final double share;
    private final LongSupplier nanoClock;
    private final BoundedEndpointRates endpoints;
    private final TokenBucket overall = new TokenBucket(SAVED);

    RecheckBudget(RecheckSettings settings, LongSupplier nanoClock) {
        share = settings.share();
        this.nanoClock = nanoClock;
        endpoints = new BoundedEndpointRates(settings.perSecond(), ENDPOINTS);
    }

    /** An exchange has passed. */
    synchronized void earn() {
        overall.add(share);
    }

    /** For an exchange whose sides differ. */
    synchronized boolean tryTake(Endpoint endpoint) {
        return tryTake(endpoint, 0);
    }

    /** For an exchange that may be like any other: half of what can be saved up is left to those whose sides differ. */
    synchronized boolean tryTakeOfPlenty(Endpoint endpoint) {
        return tryTake(endpoint, SAVED / 2.0);
    }

    private boolean tryTake(Endpoint endpoint, double left) {
        TokenBucket own = endpoints.at(endpoint, nanoClock.getAsLong());
        if (!own.has(0) || !overall.has(left)) return false;
        own.take();
        overall.take();
        return true;
    }
}
