package dev.understudy.proxy.recheck;

import dev.understudy.exchange.Endpoint;
import java.util.HashMap;
import java.util.Map;

/**
 * A bucket for each endpoint, as long as there are not too many: all further ones share one. Not shared between threads.
 */
final class BoundedEndpointRates {
    private static final Endpoint OTHERS = new Endpoint("", "{other}");

    private final double perSecond;
    private final int limit;
    private final Map<Endpoint, Rated> endpoints = new HashMap<>();

    BoundedEndpointRates(double perSecond, int limit) {
        this.perSecond = perSecond;
        this.limit = limit;
    }

    /** The endpoint's bucket with what has come into it until now. */
    TokenBucket at(Endpoint endpoint, long nanoTime) {
        boolean known = endpoints.containsKey(endpoint) || endpoints.size() < limit;
        return endpoints
                .computeIfAbsent(known ? endpoint : OTHERS, first -> new Rated(perSecond, nanoTime))
                .at(nanoTime);
    }

    private static final class Rated {
        private final double perSecond;
        private final TokenBucket bucket;
        private long filledAt;

        Rated(double perSecond, long nanoTime) {
            this.perSecond = perSecond;
            bucket = new TokenBucket(Math.max(1, perSecond));
            filledAt = nanoTime;
        }

        TokenBucket at(long nanoTime) {
            bucket.add((nanoTime - filledAt) * perSecond / 1e9);
            filledAt = nanoTime;
            return bucket;
        }
    }
}
